import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import AppIntents
import Foundation

/// Shown in Settings under Focus; while a Focus with it is on, other notifications of the app are silenced.
struct RegionFocusFilter: SetFocusFilterIntent {
    static let title: LocalizedStringResource = "Hikes in a region"

    @Parameter(title: "Region")
    var region: String?

    var displayRepresentation: DisplayRepresentation {
        DisplayRepresentation(title: "Hikes in \(region ?? "every region")")
    }

    /// The predicate is asked about the filter-criteria of each push.
    var appContext: FocusFilterAppContext {
        guard let region else { return FocusFilterAppContext() }
        return FocusFilterAppContext(notificationFilterPredicate: NSPredicate(format: "SELF IN %@", [region]))
    }

    func perform() async throws -> some IntentResult {
        .result()
    }
}
`;

export const focusFilter: ReceiverCode = {
  title: 'Focus filter',
  purpose: 'Decides by “filter-criteria” which notifications a Focus lets through.',
  files: [{ language: 'Swift', name: 'RegionFocusFilter.swift', text: swift }],
};
