package org.rightsdesk.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.NoticeResult;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/** The owner of a product that nobody there answers for (N-3, design.md section 3). */
@RightsdeskTest
class ProductSectionTest {

	private static final String OFFICE = "community-buying:system:office";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Recipients recipients;

	private CaseWalk walk;

	private CaseFileDesk desk;

	@BeforeEach
	void ownersAreAsked() {
		this.desk = new CaseFileDesk(this.mvc, this.clock, "community-buying");
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		this.walk.bean(RuntimeService.class)
			.startProcessInstanceByKey("involveRecipients", this.walk.reference(),
					Map.of("reference", this.walk.reference(), "organisation", "community-buying", "right", "ERASURE",
							"lineId", this.walk.line().id().toString()));
		this.walk.runJobs();
		this.recipients.describe(this.walk.id(), round(), "Member 12", "", "clerk");
		this.walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
	}

	@Test
	void ownerSeesOneNoticeAndNothingElseOfTheCase() throws Exception {
		Document page = this.desk.page(mine(), owner());
		assertThat(page.select("#product").text()).contains("Mailchimp", "Erase the data there", "Member 12",
				"By when");
		assertThat(page.select("#left a").attr("href")).isEqualTo("#product");
		assertThat(page.select("section[id]").eachAttr("id")).containsExactly("left", "product", "breach");
		assertThat(page.text()).contains(this.walk.reference()).doesNotContain("Lovelace", "WordPress", "AF Affinity");
		assertThat(page.select("#recipients, #letters, #documents, #asked, [data-upload]")).isEmpty();
	}

	@Test
	void ownerRecordsWhatCameOfItAndCompletesTheTask() throws Exception {
		assertThat(act(owner(), "NOT_DISCLOSED_TO", "").getStatus()).isEqualTo(302);
		Document page = this.desk.page(mine(), owner());
		assertThat(page.select("[data-recorded]").text()).contains("Nothing is held there", "owner");
		assertThat(page.select("#left a")).isEmpty();
		this.walk.completeTask(task(), "owner", OFFICE, Map.of("actedInProduct", "RECORDED"));
		assertThat(notice("mailchimp").result()).isEqualTo(NoticeResult.NOT_DISCLOSED_TO);
		assertThat(this.desk.page("reference=" + this.walk.reference(), this.desk.clerk())
			.select("#recipients [data-recipient]:contains(Mailchimp)")
			.text()).contains("Holds none of it");
	}

	@Test
	void whatIsMissingIsNamedAndWhatWasTypedStays() throws Exception {
		Document none = refused(act(owner(), "", "The account is locked"));
		assertThat(none.select(".govuk-error-summary a").attr("href")).isEqualTo("#productResult");
		assertThat(none.select("#productWords").val()).isEqualTo("The account is locked");
		Document why = refused(act(owner(), "CANNOT", " "));
		assertThat(why.select("#productWords-error").text()).contains("Write why it cannot be done");
		assertThat(why.select("input[name=productResult][value=CANNOT]").hasAttr("checked")).isTrue();
		assertThat(refused(act(owner(), "IMPOSSIBLE", "Too much work")).text()).contains("Choose one of the answers");
		assertThat(refused(act(owner(), "CANNOT", "x".repeat(4_001))).text()).contains("at most 4,000 characters");
		assertThat(notice("mailchimp").open()).isTrue();
	}

	@Test
	void nobodyElseSeesTheTaskOrRecordsInItS4() throws Exception {
		String link = "/staff/notices/" + notice("mailchimp").id();
		for (RequestPostProcessor other : List.of(this.desk.staff("other", "community-buying:system:warehouse"),
				this.desk.staff("manager", "manager"), this.desk.clerk(),
				new CaseFileDesk(this.mvc, this.clock, "trade-body").staff("owner", OFFICE))) {
			assertThat(this.desk.get("/staff/case-file?" + mine(), other).getStatus()).isEqualTo(404);
			assertThat(act(other, "ACKNOWLEDGED", "").getStatus()).isEqualTo(404);
			assertThat(this.desk.get(link, other).getStatus()).isEqualTo(404);
		}
		assertThat(this.desk.get("/staff/case-file?reference=" + this.walk.reference(), owner()).getStatus())
			.isEqualTo(404);
	}

	@Test
	void ownerOfAProductReachesNothingOfTheRestOfTheCaseS4() throws Exception {
		UUID other = notice("wordpress").id();
		assertThat(this.desk
			.act(mine(), owner(), Map.of("action", "recipient-answer", "notice", other.toString(), "recipientCame",
					"ACKNOWLEDGED", "recipientWay", "OURSELVES"))
			.getStatus()).isEqualTo(404);
		assertThat(this.mvc
			.perform(put("/staff/case-file/documents?" + mine() + "&name=list.txt").content("a list")
				.with(owner())
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
		assertThat(notice("wordpress").open()).isTrue();
	}

	@Test
	void linkInTheMailOpensTheTaskUntilItIsDone() throws Exception {
		String link = "/staff/notices/" + notice("mailchimp").id();
		assertThat(this.desk.get(link, owner()).getRedirectedUrl()).endsWith("task=" + task());
		act(owner(), "ACKNOWLEDGED", "");
		this.walk.completeTask(task(), "owner", OFFICE, Map.of("actedInProduct", "RECORDED"));
		assertThat(this.desk.get(link, owner()).getContentAsString()).contains(this.walk.reference());
		assertThat(this.desk.get("/staff/notices/" + UUID.randomUUID(), owner()).getStatus()).isEqualTo(404);
	}

	@Test
	void pageOfTheOwnerReadsWellAndIsAccessible() {
		this.walk.bean(StaffDirectory.class)
			.keepTrialPerson(new StaffAccount("p-owner", "P", "Owner", "p-owner@example.org", Set.of(OFFICE),
					Set.of("community-buying")), "trial");
		try (Chromium chromium = Chromium.start()) {
			for (int width : List.of(1200, 320)) {
				Page page = chromium.context(new NewContextOptions().setViewportSize(width, 900)).newPage();
				page.navigate(base() + "/staff/login");
				page.fill("input[name=username]", "p-owner");
				page.fill("input[name=password]", "trial");
				page.locator("main button[type=submit]").click();
				Chromium.arrived(page);
				page.navigate(base() + "/staff/case-file?" + mine());
				page.check("input[value=CANNOT]");
				page.locator("#product button[type=submit]").click();
				page.locator("#productWords-error").waitFor();
				Chromium.arrived(page);
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target/pictures/product-" + width + ".png")));
				assertThat(page.locator("main").innerText()).doesNotContain("??");
				assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
					.analyze()
					.getViolations()).as("at " + width).isEmpty();
			}
		}
	}

	private String base() {
		return "http://127.0.0.1:" + this.port;
	}

	private MockHttpServletResponse act(RequestPostProcessor who, String result, String words) throws Exception {
		return this.desk.act(mine(), who,
				Map.of("action", "record-product", "productResult", result, "productWords", words));
	}

	private static Document refused(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(400);
		return Jsoup.parse(answer.getContentAsString());
	}

	private RequestPostProcessor owner() {
		return this.desk.staff("owner", OFFICE);
	}

	private String mine() {
		return "task=" + task();
	}

	private String task() {
		return this.walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(this.walk.reference())
			.taskCandidateGroup(OFFICE)
			.processVariableValueEquals("notificationId", notice("mailchimp").id().toString())
			.singleResult()
			.getId();
	}

	private UUID round() {
		return this.recipients.rounds(this.walk.id()).get(0).id();
	}

	private Notice notice(String recipient) {
		return this.recipients.notices(round())
			.stream()
			.filter((one) -> one.recipientId().equals(recipient))
			.findFirst()
			.orElseThrow();
	}

}
