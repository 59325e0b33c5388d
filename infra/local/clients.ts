import { region } from './paths.ts';

type ClientConfiguration = {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** A client of the SDK that talks to the local cloud and to nothing else. */
export const clientFor = <Client, More extends object = object>(
  Kind: new (configuration: ClientConfiguration & More) => Client,
  endpoint: string,
  more: More = {} as More,
): Client =>
  new Kind({
    endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...more,
  });
