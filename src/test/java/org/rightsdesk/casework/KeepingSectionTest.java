package org.rightsdesk.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.DocumentContents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.FilesKept;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** How long files are kept, in the Case file (G-5). */
@RightsdeskTest
class KeepingSectionTest {

	private static final String WHY = "A <b>court</b> case ${7*7}";

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@Autowired
	FilesKept kept;

	CaseWalk walk;

	UUID file;

	@BeforeEach
	void caseWithAFileIsClosed() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		this.file = this.walk.collect("mailboxes", "account.txt");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void lastDayIsShownWhenThereIsOne() throws Exception {
		assertThat(desk().page(byReference(), desk().clerk()).select("#keeping [data-kept]").text())
			.contains("some time after the case is closed");
		close();
		assertThat(desk().page(byReference(), desk().clerk()).select("#keeping [data-kept]").text())
			.contains("until 2 September 2026");
		assertThat(desk().page(byReference(), desk().clerk()).select("#keeping form")).isEmpty();
	}

	@Test
	void officerKeepsThemLongerAndEndsThat() throws Exception {
		close();
		assertThat(desk().act(byReference(), desk().officer(), hold("1", "12", "2026", WHY)).getRedirectedUrl())
			.endsWith("#keeping");
		assertThat(desk().page(byReference(), desk().clerk()).select("#keeping").text())
			.contains("until 1 December 2026", "officer: " + WHY);
		assertThat(desk().act(byReference(), desk().officer(), Map.of("action", "end-keeping", "keepNoLonger", " "))
			.getStatus()).isEqualTo(400);
		assertThat(
				desk().act(byReference(), desk().officer(), Map.of("action", "end-keeping", "keepNoLonger", "Settled"))
					.getStatus())
			.isEqualTo(302);
		assertThat(desk().page(byReference(), desk().officer()).select("#keeping [data-hold], #end-keeping")).isEmpty();
		assertThat(desk().act(byReference(), desk().clerk(), hold("1", "12", "2026", WHY)).getStatus()).isEqualTo(404);
		assertThat(desk().act(byReference(), desk().clerk(), Map.of("action", "end-keeping", "keepNoLonger", "x"))
			.getStatus()).isEqualTo(404);
	}

	@Test
	void wrongEntryNamesTheFieldAndKeepsWhatWasTyped() throws Exception {
		for (String[] typed : new String[][] { { "", "", "", WHY }, { "31", "2", "2027", WHY },
				{ "2", "3", "2026", WHY }, { "2", "3", "2056", WHY }, { "2", "3", "2027", " " } }) {
			MockHttpServletResponse answer = desk().act(byReference(), desk().officer(),
					hold(typed[0], typed[1], typed[2], typed[3]));
			assertThat(answer.getStatus()).as(String.join(" ", typed)).isEqualTo(400);
			Document page = Jsoup.parse(answer.getContentAsString());
			assertThat(page.select(page.select(".govuk-error-summary a").attr("href"))).hasSize(1);
			assertThat(page.select("#keepUntil-year").val()).isEqualTo(typed[2]);
			assertThat(page.select("#keepBecause").text()).isEqualTo(typed[3].strip());
			assertThat(page.select("#keep-files").hasAttr("open")).isTrue();
		}
		assertThat(this.kept.hold(this.walk.id())).isEmpty();
	}

	@Test
	void deletedFilesAreNamedWithTheirDayAndOpenNowhere() throws Exception {
		close();
		assertThat(download()).isEqualTo(200);
		this.clock.set(Instant.parse("2026-09-03T09:00:00Z"));
		this.context.getBean(DocumentContents.class).delete(this.walk.id(), Purpose.COLLECTED);
		Document page = desk().page(byReference(), desk().officer());
		assertThat(page.select("#keeping [data-deleted]").text()).contains("deleted on 3 September 2026");
		assertThat(page.select("#documents").text()).contains("account.txt", "Deleted on 3 Sep");
		assertThat(page.select("#documents a[href*=documents/]")).isEmpty();
		assertThat(page.select("#keep-files")).isEmpty();
		assertThat(download()).isEqualTo(404);
	}

	private void close() {
		this.context.getBean(Lifecycle.class).withdraw(this.walk.id(), "requester");
		this.walk.runJobs();
		assertThat(this.walk.request().closedAt()).isNotNull();
	}

	private int download() throws Exception {
		return desk().get("/staff/case-file/documents/" + this.file + "?" + byReference(), desk().clerk()).getStatus();
	}

	private String byReference() {
		return "reference=" + this.walk.reference();
	}

	private static Map<String, String> hold(String day, String month, String year, String because) {
		return Map.of("action", "keep-files", "keepUntil.day", day, "keepUntil.month", month, "keepUntil.year", year,
				"keepBecause", because);
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "community-buying");
	}

}
