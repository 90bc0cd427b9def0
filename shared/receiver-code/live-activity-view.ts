import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import ActivityKit
import SwiftUI
import WidgetKit

struct HikeLiveActivity: Widget {
    var body: some WidgetConfiguration {
        ActivityConfiguration(for: HikeAttributes.self) { context in
            VStack(alignment: .leading) {
                Text(context.attributes.hikeName).font(.headline)
                Text(context.state.status)
                // After the stale-date of the last push.
                if context.isStale {
                    Text("No news for a while").foregroundStyle(.secondary)
                }
            }
            .padding()
        } dynamicIsland: { context in
            DynamicIsland {
                DynamicIslandExpandedRegion(.center) {
                    Text(context.state.status)
                }
            } compactLeading: {
                Image(systemName: "figure.hiking")
            } compactTrailing: {
                Text(context.state.kilometersLeft, format: .number)
            } minimal: {
                Image(systemName: "figure.hiking")
            }
        }
    }
}
`;

export const liveActivityView: ReceiverCode = {
  title: 'How the Live Activity looks',
  purpose: 'Draws the state on the lock screen and in the Dynamic Island. It belongs to the widget extension.',
  files: [{ language: 'Swift', name: 'HikeLiveActivity.swift', text: swift }],
};
