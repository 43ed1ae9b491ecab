package org.rightsdesk.web;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.engine.EngineTest;
import org.rightsdesk.engine.FixtureProcess;
import org.rightsdesk.testing.Browser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.FilterChainProxy;

import static org.assertj.core.api.Assertions.assertThat;

/** S13: what every page tells the browser not to do. */
@EngineTest
class SecurityHeadersTest {

	@LocalServerPort
	int port;

	@Autowired
	FilterChainProxy chains;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/trade-body", "/no/such/page", "/staff/login", "/x;y", "/assets/icon.svg",
			"/api/v1/nothing" })
	void protectsPublicPages(String path) {
		HttpResponse<String> answer = new Browser(this.port).get(path);
		assertProtected(answer);
		assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
	}

	@Test
	void letsOnlyTheCaseFileStandInAFrameOfOurs() {
		Browser clerk = clerk();
		HttpResponse<String> caseFile = clerk.get("/staff/case-file?task=x");
		assertProtected(caseFile);
		assertThat(header(caseFile, "Content-Security-Policy")).contains("frame-ancestors 'self'")
			.doesNotContain("unsafe");
		assertThat(header(caseFile, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
		assertThat(header(caseFile, "Cache-Control")).contains("no-store");
		HttpResponse<String> other = clerk.get("/staff/case-filex");
		assertThat(header(other, "Content-Security-Policy")).contains("frame-ancestors 'none'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/nothing",
			"/camunda/api/engine/engine/default/task/count" })
	void protectsTheEnginesApplications(String path) {
		HttpResponse<String> answer = clerk().get(path);
		assertProtected(answer);
		assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("frame-ancestors 'none'", "object-src 'none'")
			.doesNotContain("https:");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
	}

	@Test
	void keepsNoOldPluginOverAnUpgrade() {
		HttpResponse<String> plugin = clerk().get("/camunda/api/tasklist/plugin/rightsdesk/static/app/plugin.js");
		assertThat(plugin.statusCode()).isEqualTo(200);
		assertThat(plugin.body()).contains("/staff/case-file?task=");
		assertThat(header(plugin, "Cache-Control")).isEqualTo("no-cache");
		assertThat(header(clerk().get("/camunda/app/tasklist/default/"), "Cache-Control")).isEqualTo("no-store");
		assertThat(header(clerk().get("/camunda/api/engine/engine/default/task/count"), "Cache-Control"))
			.contains("no-store");
	}

	@Test
	void knowsAChainForEveryAddress() {
		assertThat(List.of("/", "/staff", "/staff/x", "/camunda", "/camunda/api/x", "/api/v1/x", "/Camunda/api"))
			.allSatisfy((path) -> assertThat(this.chains.getFilterChains()
				.stream()
				.anyMatch((chain) -> chain.matches(new MockHttpServletRequest("GET", path)))).isTrue());
	}

	private static void assertProtected(HttpResponse<String> answer) {
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Server")).isEmpty();
	}

	private Browser clerk() {
		return Browser.signedIn(this.port, "t-clerk", FixtureProcess.PASSWORD);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
