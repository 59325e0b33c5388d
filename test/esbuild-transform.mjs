import { transformSync } from 'esbuild';

export default {
  process(source, file) {
    const out = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node24',
      sourcefile: file,
      sourcemap: 'both',
    });
    return { code: out.code, map: JSON.parse(out.map) };
  },
};
