import type { ReceiverCode } from './receiver-code.ts';

const http = String.raw`# When the pass is added, the device registers with the webServiceURL of the pass and gives its push token.
POST /v1/devices/{deviceLibraryIdentifier}/registrations/{passTypeIdentifier}/{serialNumber} HTTP/1.1
Authorization: ApplePass {authenticationToken}

{ "pushToken": "the token that the push goes to" }

HTTP/1.1 201 Created

# After a push it asks which of its passes have changed …
GET /v1/devices/{deviceLibraryIdentifier}/registrations/{passTypeIdentifier}?passesUpdatedSince={tag} HTTP/1.1

HTTP/1.1 200 OK

{ "serialNumbers": ["TH-2048"], "lastUpdated": "the next tag" }

# … and fetches each of them.
GET /v1/passes/{passTypeIdentifier}/{serialNumber} HTTP/1.1
Authorization: ApplePass {authenticationToken}

HTTP/1.1 200 OK
Content-Type: application/vnd.apple.pkpass
`;

export const walletService: ReceiverCode = {
  title: 'The web service that Wallet asks',
  purpose: 'No app is run: Wallet fetches the pass anew. A field with a changeMessage then shows an alert.',
  files: [{ language: 'HTTP', name: '', text: http }],
};
