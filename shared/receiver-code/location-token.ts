import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`@preconcurrency import CoreLocation

@MainActor
final class LocationPushes {
    private let manager = CLLocationManager()

    /// In the app, after the person has allowed the position always: with less the extension is not run.
    func start() async throws {
        let data = try await manager.startMonitoringLocationPushes()
        let token = data.map { String(format: "%02x", $0) }.joined()
        print("Location token: \(token)")
    }
}
`;

export const locationToken: ReceiverCode = {
  title: 'Get the location token',
  purpose: 'Starts location pushes in the app and writes their token as hex.',
  files: [{ language: 'Swift', name: 'LocationPushes.swift', text: swift }],
};
