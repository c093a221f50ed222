/**
 * A CloudFront Function for requests of viewers. S3 behind CloudFront knows no folders: the address of one is led to its
 * page, and one without its last slash to the one with it.
 */
export const folderAddresses = `function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html';
    return request;
  }
  if (request.uri.slice(request.uri.lastIndexOf('/')).includes('.')) return request;
  var query = Object.keys(request.querystring)
    .map(function (name) {
      return name + '=' + request.querystring[name].value;
    })
    .join('&');
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: request.uri + '/' + (query && '?' + query) } },
  };
}
`;
