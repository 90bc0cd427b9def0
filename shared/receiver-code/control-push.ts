import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import AppIntents
import SwiftUI
import WidgetKit

/// Each control that the person has placed has a token of its own. iOS 18 and later.
struct BeaconPushHandler: ControlPushHandler {
    func pushTokensDidChange(controls: [ControlInfo]) {
        for control in controls {
            guard let info = control.pushInfo else { continue }
            let token = info.token.map { String(format: "%02x", $0) }.joined()
            print("Token of \(control.kind): \(token)")
        }
    }
}

struct BeaconControl: ControlWidget {
    var body: some ControlWidgetConfiguration {
        StaticControlConfiguration(kind: "BeaconControl", provider: BeaconProvider()) { isOn in
            ControlWidgetToggle("Trail beacon", isOn: isOn, action: SetBeaconIntent()) { isOn in
                Label(isOn ? "On" : "Off", systemImage: "antenna.radiowaves.left.and.right")
            }
        }
        .displayName("Trail beacon")
        .pushHandler(BeaconPushHandler.self)
    }
}

/// The push carries no value: it makes the system ask for the current one.
struct BeaconProvider: ControlValueProvider {
    let previewValue = false

    func currentValue() async throws -> Bool {
        false
    }
}

struct SetBeaconIntent: SetValueIntent {
    static let title: LocalizedStringResource = "Set the trail beacon"

    @Parameter(title: "On")
    var value: Bool

    func perform() async throws -> some IntentResult {
        .result()
    }
}
`;

export const controlPush: ReceiverCode = {
  title: 'WidgetKit: get the tokens of controls',
  purpose: 'Gets the token of each control as hex; a push to it makes the system ask for its value.',
  files: [{ language: 'Swift', name: 'BeaconControl.swift', text: swift }],
};
