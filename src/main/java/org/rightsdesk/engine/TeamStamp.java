package org.rightsdesk.engine;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes on whose work a task is in the moment it is created. */
@Component
class TeamStamp implements TaskListener {

	private final ObjectProvider<ActivityFollower> followers;

	TeamStamp(ObjectProvider<ActivityFollower> followers) {
		this.followers = followers;
	}

	@Override
	public void notify(DelegateTask task) {
		Set<String> groups = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
		String activity = task.getExecution().getActivityInstanceId();
		this.followers.forEach((follower) -> follower.offered(activity, groups));
	}

}
