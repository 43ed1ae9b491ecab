package org.rightsdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The models and forms as files, without an engine. */
final class Models {

	static final Path PROCESSES = Path.of("processes");

	static final Path FORMS = Path.of("forms");

	static final Path BAD = Path.of("src/test/resources/bad");

	private Models() {
	}

	static List<Path> files(Path folder, String ending) {
		try (var files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Model> all() {
		return files(PROCESSES, ".bpmn").stream().map(Models::read).toList();
	}

	static Model read(Path file) {
		return new Model(file, Bpmn.readModelFromFile(file.toFile()));
	}

	/** A model and the file it was read from. */
	record Model(Path file, BpmnModelInstance bpmn) {

		Process process() {
			return this.bpmn.getModelElementsByType(Process.class).iterator().next();
		}

		@Override
		public String toString() {
			return this.file.getFileName().toString();
		}

	}

}
