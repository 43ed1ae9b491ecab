package org.rightsdesk.engine;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.rightsdesk.engine.ActivityFollower.WaitingActivity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Passes on which steps began and ended, of those that wait. The engine's own history is
 * cleaned up (platform.md); what is counted has to stay.
 */
@Component
class ActivityEvents implements HistoryEventHandler {

	private static final Set<String> WAITING = Set.of(ActivityTypes.TASK_USER_TASK, ActivityTypes.TASK_RECEIVE_TASK,
			ActivityTypes.INTERMEDIATE_EVENT_MESSAGE, ActivityTypes.INTERMEDIATE_EVENT_TIMER,
			ActivityTypes.GATEWAY_EVENT_BASED);

	private final ObjectProvider<ActivityFollower> followers;

	ActivityEvents(ObjectProvider<ActivityFollower> followers) {
		this.followers = followers;
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricActivityInstanceEventEntity activity
				&& WAITING.contains(activity.getActivityType())) {
			if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
				WaitingActivity began = began(activity);
				this.followers.forEach((follower) -> follower.began(began));
			}
			else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
				this.followers.forEach((follower) -> follower.ended(activity.getActivityInstanceId(),
						activity.getEndTime().toInstant()));
			}
		}
	}

	private static WaitingActivity began(HistoricActivityInstanceEventEntity activity) {
		ExecutionEntity execution = Context.getCommandContext()
			.getExecutionManager()
			.findExecutionById(activity.getExecutionId());
		return new WaitingActivity(activity.getActivityInstanceId(), activity.getTenantId(),
				execution.getProcessBusinessKey(), activity.getProcessDefinitionKey(), activity.getActivityId(),
				activity.getStartTime().toInstant());
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

}
