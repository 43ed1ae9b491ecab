package org.rightsdesk.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts the gate, the statutory date, the deputies and whose work it is on every user task
 * of every model, so that none can be forgotten.
 */
class TaskGateParser extends AbstractBpmnParseListener {

	private final TaskGate gate;

	private final StatutoryDateStamp stamp;

	private final DeputyStamp deputies;

	private final TeamStamp teams;

	TaskGateParser(TaskGate gate, StatutoryDateStamp stamp, DeputyStamp deputies, TeamStamp teams) {
		this.gate = gate;
		this.stamp = stamp;
		this.deputies = deputies;
		this.teams = teams;
	}

	/** Built in, because a custom listener is left out where a command says so. */
	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.stamp);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.deputies);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.teams);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this.gate);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this.gate);
	}

}
