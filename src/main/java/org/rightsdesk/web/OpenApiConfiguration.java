package org.rightsdesk.web;

import java.util.Map;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code /api/v1/openapi.json} says besides the calls themselves: what this is,
 * where it is, and how every problem looks.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String PROBLEM = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	/** Status to name and meaning of an answer that each call can have. */
	private static final Map<String, String[]> EVERYWHERE = Map.of("413",
			new String[] { "TooLarge", "The body is larger than 64 KB." }, "415",
			new String[] { "UnsupportedType", "The body is not application/json." }, "429",
			new String[] { "TooMany", "There were too many calls from this address; wait and call again." }, "503",
			new String[] { "NotAvailable", "The service is not available just now; nothing was stored." });

	/** The public address is configured: what a caller writes into Host says nothing. */
	@Bean
	OpenAPI openApi(@Value("${rightsdesk.base-url}") String baseUrl) {
		Components components = new Components();
		ModelConverters.getInstance().readAll(Problem.class).forEach(components::addSchemas);
		components.addResponses("BadRequest",
				problem("Something in the body is missing or wrong. Each mistake is named "
						+ "with its field, all of them at once."));
		components.addResponses("NotFound", problem("There is no organisation of this name."));
		EVERYWHERE.values().forEach((named) -> components.addResponses(named[0], problem(named[1])));
		return new OpenAPI().info(new Info().title("rightsdesk")
			.version("1")
			.description("Ask an organisation to use your rights over your data, and work out when it has to answer. "
					+ "Nobody has to sign in, and no cookies are used. All bodies are JSON in UTF-8; "
					+ "a field that is not described here is refused."))
			.addServersItem(new Server().url(baseUrl).description("This installation."))
			.addTagsItem(new Tag().name("Requests").description("Ask an organisation."))
			.addTagsItem(new Tag().name("Deadlines").description("When an answer is due, and why."))
			.components(components);
	}

	@Bean
	OpenApiCustomizer problemsOfEveryCall() {
		return (api) -> api.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.forEach((operation) -> EVERYWHERE.forEach((status, named) -> operation.getResponses()
				.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + named[0]))));
	}

	private static ApiResponse problem(String description) {
		return new ApiResponse().description(description)
			.content(new Content().addMediaType(PROBLEM,
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
	}

}
