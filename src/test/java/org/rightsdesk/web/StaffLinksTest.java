package org.rightsdesk.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is offered a page that is closed to them. */
@RightsdeskTest
class StaffLinksTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@ParameterizedTest
	@CsvSource({ "case-handler,2", "officer,4", "manager,3", "admin,0", "trade-body:system:order-database,0" })
	void everyPageThatIsOfferedOpens(String group, int links) throws Exception {
		Visitor reader = Visitor.staff(this.mvc, this.clock, "reader", group, "trade-body").open("/staff/links");
		List<String> pages = List.of("/staff/requests/new", "/staff/cases", "/staff/workload", "/staff/figures");
		String offered = reader.response().getContentAsString();
		assertThat(pages.stream().filter((page) -> offered.contains('"' + page + '"'))).hasSize(links);
		pages.forEach((page) -> assertThat(reader.open(page).response().getStatus()).as(page)
			.isEqualTo(offered.contains('"' + page + '"') ? 200 : 403));
	}

	@Test
	void headerOfAStaffPageLeadsToTheOthers() {
		Visitor reader = Visitor.staff(this.mvc, this.clock, "reader", "officer", "trade-body").open("/staff/cases");
		assertThat(reader.page().select("header nav a").eachAttr("href")).containsExactly(
				"/camunda/app/tasklist/default/", "/staff/requests/new", "/staff/cases", "/staff/workload",
				"/staff/figures", "/camunda/app/cockpit/default/");
		assertThat(reader.page().select("header nav [aria-current=page]").text()).isEqualTo("Cases");
	}

	@Test
	void whoIsNotSignedInIsToldNothing() {
		assertThat(new Visitor(this.mvc).open("/staff/links").address()).endsWith("/staff/login");
	}

}
