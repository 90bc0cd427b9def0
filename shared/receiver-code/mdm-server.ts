import type { ReceiverCode } from './receiver-code.ts';

const http = String.raw`# The device answers the push by itself: it asks the ServerURL of its MDM profile for work.
PUT /mdm HTTP/1.1
Content-Type: application/x-apple-aspen-mdm; charset=UTF-8

<plist version="1.0">
<dict>
    <key>Status</key>
    <string>Idle</string>
    <key>UDID</key>
    <string>The UDID of the device</string>
</dict>
</plist>

# The server answers with the next command, or with an empty body when there is none.
HTTP/1.1 200 OK
Content-Type: application/xml

<plist version="1.0">
<dict>
    <key>CommandUUID</key>
    <string>8f0a3d52-61e7-4c1b-9c55-2f3f0c1f9d10</string>
    <key>Command</key>
    <dict>
        <key>RequestType</key>
        <string>DeviceInformation</string>
        <key>Queries</key>
        <array>
            <string>DeviceName</string>
        </array>
    </dict>
</dict>
</plist>
`;

export const mdmServer: ReceiverCode = {
  title: 'What the managed device does',
  purpose: 'No app is run: the device contacts its MDM server. Token and PushMagic came with its TokenUpdate message.',
  files: [{ language: 'HTTP', name: '', text: http }],
};
