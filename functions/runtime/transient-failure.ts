const transientNames =
  /Throttl|TooManyRequests|RequestLimit|ProvisionedThroughput|LimitExceeded|Timeout|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|ServiceUnavailable|InternalServer|TransactionInProgress/i;

const statusOf = (error: Error): number => {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
    ? Number(metadata.httpStatusCode)
    : 0;
};

/**
 * Whether the same thing may well succeed a moment later: a busy or unreachable service, not a
 * wrong request.
 */
export const isTransient = (error: Error): boolean => {
  const code = 'code' in error ? String(error.code) : '';
  return statusOf(error) >= 500 || transientNames.test(error.name) || transientNames.test(code);
};
