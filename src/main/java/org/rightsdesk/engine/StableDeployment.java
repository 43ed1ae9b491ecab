package org.rightsdesk.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys models and forms under the same names however the application was started. By
 * default the fat jar names them by bare file name and the IDE by absolute path, so that
 * the two make different versions.
 */
@Component
class StableDeployment extends DefaultDeploymentConfiguration {

	@Override
	public Set<Resource> getDeploymentResources() {
		return super.getDeploymentResources().stream()
			.map(NamedResource::of)
			.sorted(Comparator.comparing(NamedResource::getDescription))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The engine takes the description of a byte array as the name of the resource. */
	private static final class NamedResource extends ByteArrayResource {

		private final String name;

		private NamedResource(byte[] content, String name) {
			super(content);
			this.name = name;
		}

		static NamedResource of(Resource resource) {
			try {
				return new NamedResource(resource.getContentAsByteArray(), name(resource));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** Folder and file, such as processes/10-handle-request.bpmn. */
		private static String name(Resource resource) throws IOException {
			String[] path = resource.getURL().getPath().split("/");
			return path[path.length - 2] + "/" + path[path.length - 1];
		}

		@Override
		public String getDescription() {
			return this.name;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof NamedResource that && this.name.equals(that.name);
		}

		@Override
		public int hashCode() {
			return this.name.hashCode();
		}

	}

}
