package org.rightsdesk.intake;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.OrganisationRight;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person is told before they ask (G-2, G-8, Art. 13). */
@RightsdeskTest
class StartPagesTest {

	@Autowired
	private MockMvc mvc;

	static Iterable<Organisation> organisations() {
		return Organisations.examples().all();
	}

	@ParameterizedTest
	@MethodSource("organisations")
	void startPageNamesEveryRightTheTimeAndEveryOtherWayToAsk(Organisation organisation) {
		Document page = open("/" + organisation.slug());
		assertThat(page.select("h1")).hasSize(1);
		for (OrganisationRight right : organisation.rights()) {
			assertThat(page.text()).contains(plain(right.words()));
		}
		assertThat(page.text()).contains(plain(organisation.promise().words()), plain(organisation.fee().words()),
				plain(organisation.identity().words()), plain(organisation.contact().words()),
				organisation.contact().email());
		if (organisation.contact().phone() != null) {
			assertThat(page.text()).contains(organisation.contact().phone());
		}
		organisation.contact().address().forEach((line) -> assertThat(page.text()).contains(line));
		organisation.contact().otherChannels().forEach((way) -> assertThat(page.text()).contains(plain(way.words())));
	}

	@ParameterizedTest
	@MethodSource("organisations")
	void startPageTellsHowToComplainWithoutAnOrder(Organisation organisation) {
		Document page = open("/" + organisation.slug());
		assertThat(page.text()).contains(plain(organisation.complaints().words()), organisation.regulator().name(),
				organisation.courts(), "You do not have to complain to us or to anybody else first.");
	}

	@ParameterizedTest
	@MethodSource("organisations")
	void noticeOfTheCaseHandlingIsComplete(Organisation organisation) {
		Document page = open("/" + organisation.slug() + "/privacy");
		var notice = organisation.privacyNotice();
		notice.purposes().forEach((item) -> assertThat(page.text()).contains(plain(item)));
		notice.data().forEach((item) -> assertThat(page.text()).contains(plain(item)));
		notice.recipients().forEach((item) -> assertThat(page.text()).contains(plain(item)));
		assertThat(page.text()).contains(plain(notice.basis()), plain(notice.retention()), plain(notice.rights()),
				plain(notice.complaint()), plain(notice.regulator()), organisation.dataProtection().email());
	}

	@Test
	void homeNamesEveryOrganisation() {
		Document page = open("/");
		assertThat(page.select("main a").eachText())
			.containsExactlyElementsOf(Organisations.examples().all().stream().map(Organisation::name).toList());
	}

	@Test
	void linksOfEveryPageLeadSomewhere() {
		Visitor visitor = new Visitor(this.mvc);
		for (String start : new String[] { "/", "/privacy", "/accessibility", "/cookies", "/trade-body",
				"/trade-body/privacy", "/trade-body/request/expired" }) {
			for (String link : open(start).select("a[href^=/]").eachAttr("href")) {
				assertThat(visitor.open(link).response().getStatus()).as(start + " " + link).isEqualTo(200);
			}
		}
	}

	private Document open(String address) {
		Visitor visitor = new Visitor(this.mvc).open(address);
		assertThat(visitor.response().getStatus()).isEqualTo(200);
		assertThat(visitor.page().text()).doesNotContain("??");
		return visitor.page();
	}

	private static String plain(String words) {
		return words.replaceAll("\\s+", " ").strip();
	}

}
