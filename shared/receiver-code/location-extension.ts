import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import CoreLocation

final class LocationPushService: NSObject, CLLocationPushServiceExtension, CLLocationManagerDelegate {
    private var manager: CLLocationManager?
    private var queryID: String?
    private var completion: (() -> Void)?

    func didReceiveLocationPushPayload(_ payload: [String: Any], completion: @escaping () -> Void) {
        queryID = payload["queryId"] as? String
        self.completion = completion
        let manager = CLLocationManager()
        manager.delegate = self
        manager.requestLocation()
        self.manager = manager
    }

    /// The time is over.
    func serviceExtensionWillTerminate() {
        finish()
    }

    func locationManager(_ manager: CLLocationManager, didUpdateLocations locations: [CLLocation]) {
        if let coordinate = locations.last?.coordinate {
            print("\(queryID ?? ""): \(coordinate.latitude), \(coordinate.longitude)")
        }
        finish()
    }

    func locationManager(_ manager: CLLocationManager, didFailWithError error: any Error) {
        print("No position: \(error)")
        finish()
    }

    private func finish() {
        completion?()
        completion = nil
    }
}
`;

export const locationExtension: ReceiverCode = {
  title: 'Location Push Service Extension',
  purpose: 'Finds the position when a push asks for it, also while the app is not running.',
  files: [{ language: 'Swift', name: 'LocationPushService.swift', text: swift }],
};
