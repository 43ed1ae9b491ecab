package org.rightsdesk.casework;

import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.testing.TestClock;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Staff of one organisation who read and fill in Case files. */
record CaseFileDesk(MockMvc mvc, TestClock clock, String organisation) {

	RequestPostProcessor clerk() {
		return staff("clerk", "case-handler");
	}

	RequestPostProcessor officer() {
		return staff("officer", "officer");
	}

	RequestPostProcessor staff(String name, String group) {
		return authentication(new StaffAuthentication(new StaffMember(name, Set.of(group), Set.of(this.organisation)),
				this.clock.instant()));
	}

	/**
	 * @param query such as {@code reference=RD-7K3M-9QXT}
	 */
	Document page(String query, RequestPostProcessor who) throws Exception {
		return Jsoup.parse(get("/staff/case-file?" + query, who).getContentAsString());
	}

	/** Fills in a form of the page. */
	MockHttpServletResponse act(String query, RequestPostProcessor who, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder form = post("/staff/case-file?" + query);
		typed.forEach(form::param);
		return this.mvc.perform(form.with(who).with(csrf())).andReturn().getResponse();
	}

	MockHttpServletResponse get(String address, RequestPostProcessor who) throws Exception {
		return this.mvc.perform(MockMvcRequestBuilders.get(address).with(who)).andReturn().getResponse();
	}

}
