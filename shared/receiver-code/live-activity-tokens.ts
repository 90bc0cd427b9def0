import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import ActivityKit
import Foundation

@MainActor
final class HikeActivities {
    static let shared = HikeActivities()

    /// Call it at every launch: a push that starts an activity launches the app in the background.
    func observe() {
        Task {
            // One token for each type of attributes, for pushes with the event start. Always keep the newest.
            for await token in Activity<HikeAttributes>.pushToStartTokenUpdates {
                print("Push-to-start token: \(hex(token))")
            }
        }
        Task {
            // Activities that were started here, and those that a push started.
            for await activity in Activity<HikeAttributes>.activityUpdates {
                observe(activity)
            }
        }
    }

    /// One token for each activity, for pushes with the events update and end. It may change.
    private func observe(_ activity: Activity<HikeAttributes>) {
        Task {
            for await token in activity.pushTokenUpdates {
                print("Update token of \(activity.id): \(hex(token))")
            }
        }
    }

    /// Starts an activity that is updated through its own token.
    func start() throws {
        guard ActivityAuthorizationInfo().areActivitiesEnabled else { return }
        _ = try Activity.request(attributes: attributes, content: content, pushType: .token)
    }

    /// Starts an activity that is updated through a broadcast channel and has no token.
    @available(iOS 18.0, *)
    func start(onChannel channelID: String) throws {
        _ = try Activity.request(attributes: attributes, content: content, pushType: .channel(channelID))
    }

    private var attributes: HikeAttributes {
        HikeAttributes(hikeName: "North gate", leader: "Maya Lindqvist")
    }

    private var content: ActivityContent<HikeAttributes.ContentState> {
        let state = HikeAttributes.ContentState(status: "On the way", kilometersLeft: 7.5, minutesLate: 0)
        return ActivityContent(state: state, staleDate: nil)
    }

    private func hex(_ token: Data) -> String {
        token.map { String(format: "%02x", $0) }.joined()
    }
}
`;

export const liveActivityTokens: ReceiverCode = {
  title: 'ActivityKit: get the tokens',
  purpose: 'Observes the push-to-start token and the update token of each activity, and writes both as hex.',
  files: [{ language: 'Swift', name: 'HikeActivities.swift', text: swift }],
};
