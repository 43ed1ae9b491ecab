package org.rightsdesk.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.camunda.bpm.engine.BadUserRequestException;

import org.springframework.stereotype.Component;

/** The deployed form of a task. */
@Component
class TaskForms {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final TaskService tasks;

	private final FormService forms;

	TaskForms(TaskService tasks, FormService forms) {
		this.tasks = tasks;
		this.forms = forms;
	}

	/** Empty for an unknown task, about which the engine itself shall answer. */
	Optional<FormFields> of(String taskId) {
		if (this.tasks.createTaskQuery().taskId(taskId).count() == 0) {
			return Optional.empty();
		}
		try (InputStream form = this.forms.getDeployedTaskForm(taskId)) {
			return Optional.of(FormFields.of(JSON.readTree(form)));
		}
		catch (BadUserRequestException | NullValueException | DeploymentResourceNotFoundException ex) {
			return Optional.of(FormFields.none());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
