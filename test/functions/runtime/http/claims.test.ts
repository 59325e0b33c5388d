import { callerOf, listClaim } from '../../../../functions/runtime/http/claims.ts';

const names = {
  person: 'custom:person',
  roles: 'cognito:groups',
  organizations: 'custom:organizations',
};

describe('a claim of several values', () => {
  const forms: readonly (readonly [string, unknown])[] = [
    ['an array', ['townshipClerk', 'mentor']],
    ['what the gateway makes of an array', '[townshipClerk mentor]'],
    ['JSON in a string', '["townshipClerk","mentor"]'],
    ['words with spaces', 'townshipClerk mentor'],
    ['words with commas', 'townshipClerk, mentor'],
  ];

  it.each(forms)('is read from %s', (_form, claim) => {
    expect(listClaim(claim)).toStrictEqual(['townshipClerk', 'mentor']);
  });

  it.each([undefined, null, '', '[]', 7.5, {}, true])('is empty or harmless as %j', (claim) => {
    expect(listClaim(claim).filter((value) => value.startsWith('township'))).toStrictEqual([]);
  });

  it('keeps organization codes that look like numbers', () => {
    expect(listClaim('360732101')).toStrictEqual(['360732101']);
    expect(listClaim('[360732101201 360732]')).toStrictEqual(['360732101201', '360732']);
    expect(listClaim('[360732101201]')).toStrictEqual(['360732101201']);
  });
});

describe('a caller', () => {
  const claims = {
    sub: '8f1c2a3e-6f0b-4f0e-9d8e-0b1f1c2a3e6f',
    'custom:person': 'P-2001',
    exp: '1764551760',
    'cognito:groups': '[townshipClerk admin]',
    'custom:organizations': '360732101 99',
  };

  it('has the roles and organizations that are known here', () => {
    expect(callerOf(claims, names, 1_764_551_700)).toStrictEqual({
      personId: 'P-2001',
      roles: ['townshipClerk'],
      organizations: ['360732101'],
    });
  });

  it.each(['110101199003071234', '11010119900307123X'])(
    'is nobody under an identity number',
    (person) => {
      expect(() => callerOf({ ...claims, 'custom:person': person }, names, 1_764_551_700)).toThrow(
        'not-signed-in',
      );
    },
  );

  it('is nobody without a number of reference, whatever the issuer calls them', () => {
    expect(() => callerOf({ ...claims, 'custom:person': undefined }, names, 1_764_551_700)).toThrow(
      'not-signed-in',
    );
  });

  it('is who the issuer says by `sub`, where that is the number of reference', () => {
    expect(
      callerOf({ ...claims, sub: 'P-2002' }, { ...names, person: 'sub' }, 1_764_551_700),
    ).toMatchObject({ personId: 'P-2002' });
  });

  it.each([undefined, '', 'soon', 'NaN', '0'])('is nobody with the expiry %j', (exp) => {
    expect(() => callerOf({ ...claims, exp }, names, 1_764_551_700)).toThrow('not-signed-in');
  });
});
