package org.rightsdesk.casework;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.CodeSlips;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.fulfilment.Releases;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Note;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What staff do for a person after the answer has gone: print it, open it again, a new
 * code.
 */
@RightsdeskTest
class AnswerAgainTest {

	private static final String ADDRESS = "2 Sample Street\nExampleton";

	private static final Pattern CODE = Pattern.compile("code is: ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	IdentityVerification identity;

	@Autowired
	Review review;

	@Autowired
	Releases releases;

	@Autowired
	Documents documents;

	@Autowired
	CodeSlips slips;

	@Autowired
	SecondSecret secret;

	@Autowired
	private Requests requests;

	@Autowired
	Notes notes;

	@Autowired
	RequestLog log;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private CaseWalk walk;

	private UUID file;

	@BeforeEach
	void answered() {
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()))
			.searchOnly("mailboxes");
		this.identity.recordHeldInSystem(this.walk.id(), "mailboxes", "", "clerk");
		this.walk.enough();
		this.file = this.walk.collect("mailboxes", "account.txt");
		this.walk.search("FOUND");
		assertThat(bundle(clerk()).getStatus()).as("nothing is released").isEqualTo(404);
		this.review.release(this.walk.line().id(), this.file, "clerk");
		this.walk.clerk("userTask_reviewMaterial", "reviewOutcome", "GRANTED");
		if (this.walk.tasks().contains("userTask_approveAnswer")) {
			this.walk.officer("userTask_approveAnswer", "approval", "APPROVED");
		}
		this.walk.deliver();
		assertThat(this.walk.request().closedAt()).as("the case is closed").isNotNull();
	}

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void staffGetTheAnswerToPrintAndPostLoggedAsStaffG7() throws Exception {
		assertThat(page().select("#letters a[href^=/staff/case-file/bundle]")).hasSize(1);
		MockHttpServletResponse bundle = bundle(clerk());
		assertThat(bundle.getContentType()).isEqualTo("application/zip");
		assertThat(bundle.getHeader("Content-Disposition")).startsWith("attachment;")
			.contains(this.walk.reference() + "-answer.zip");
		assertThat(bundle.getHeader("Cache-Control")).contains("no-store");
		assertThat(names(bundle.getContentAsByteArray())).containsExactly("index.html", "letter.pdf",
				"files/01-account.txt");
		assertThat(this.documents.accesses(this.file)).last()
			.satisfies((access) -> assertThat(access.reader()).isEqualTo(Reader.staff("clerk")));
		assertThat(this.log.of(this.walk.id())).last()
			.satisfies((entry) -> assertThat(entry.who()).isEqualTo("clerk"))
			.extracting(LogEntry::what)
			.isEqualTo("BUNDLE_DOWNLOADED");
	}

	@Test
	void nobodyElseGetsItS4() {
		assertThat(bundle(staff("clerk", "trade-body", "case-handler")).getStatus()).isEqualTo(404);
		assertThat(bundle(staff("owner", "community-buying", "community-buying:system:mailboxes")).getStatus())
			.isEqualTo(404);
		assertThat(bundle(staff("manager", "community-buying", "manager")).getStatus()).isIn(403, 404);
	}

	@Test
	void downloadIsOpenedAgainWithAFreshLinkAndLogged() throws Exception {
		this.clock.advance(Duration.ofDays(31));
		assertThat(this.releases.downloadable(this.walk.id(), this.file)).isFalse();
		assertThat(page().select("#access").text()).contains("Open the download again");
		assertThat(act("open-again", Map.of()).getRedirectedUrl()).endsWith("#access");
		assertThat(this.releases.downloadable(this.walk.id(), this.file)).isTrue();
		assertThat(this.jdbc.sql("select count(*) from outbox where request_id = ? and kind = 'LINK'")
			.param(this.walk.id())
			.query(Integer.class)
			.single()).isOne();
		assertThat(this.log.of(this.walk.id())).filteredOn((entry) -> entry.what().equals("RELEASE_RENEWED"))
			.extracting(LogEntry::who)
			.containsExactly("clerk");
	}

	@Test
	void afterTheOrganisationsPeriodItIsNotOpenedAgainG5() throws Exception {
		this.clock.advance(Duration.ofDays(2 * 366));
		assertThat(page().select("#access").text()).doesNotContain("Open the download again")
			.contains("We keep the files of the answer until");
		MockHttpServletResponse refused = act("open-again", Map.of());
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(refused.getContentAsString()).select(".govuk-error-summary").text())
			.contains("The time for which the organisation keeps this case is over");
		assertThat(this.releases.downloadable(this.walk.id(), this.file)).isFalse();
	}

	@Test
	void slipIsPrintedOnceAndItsCodeIsKeptNowhereG6() throws Exception {
		this.secret.choose(this.walk.id(), "purple rain on tuesday", "requester");
		MockHttpServletResponse slip = slip(clerk(), ADDRESS, "Customer account");
		assertThat(slip.getStatus()).isEqualTo(200);
		assertThat(slip.getContentType()).isEqualTo("application/pdf");
		assertThat(slip.getHeader("Cache-Control")).contains("no-store");
		assertThat(slip.getHeader("Content-Disposition")).contains(this.walk.reference() + "-code.pdf");
		String text = text(slip.getContentAsByteArray());
		assertThat(text).contains("2 Sample Street").contains(this.walk.reference()).doesNotContain("/r/");
		Matcher code = CODE.matcher(text);
		assertThat(code.find()).isTrue();
		assertThat(this.secret.attempt(this.requests.requester(this.walk.id()), "purple rain on tuesday"))
			.isEqualTo(SecondSecret.Attempt.WRONG);
		assertThat(this.secret.attempt(this.requests.requester(this.walk.id()), code.group(1)))
			.isEqualTo(SecondSecret.Attempt.RIGHT);
		assertThat(whereInTheDatabase(code.group(1))).isEmpty();
		assertThat(whereInTheDatabase(this.walk.reference())).as("the look finds what is there").isNotEmpty();
		assertThat(this.notes.of(this.walk.id())).extracting(Note::body)
			.containsExactly("New code for the download printed for the post. The address was already held in: "
					+ "Customer account");
		assertThat(this.mvc
			.perform(get("/staff/case-file/code-slip").param("reference", this.walk.reference()).with(clerk()))
			.andReturn()
			.getResponse()
			.getStatus()).as("there is nothing to open again").isIn(404, 405);
	}

	@Test
	void slipNeedsAnAddressThatWasHeldBeforeAndItsSourceG6() throws Exception {
		for (String[] typed : new String[][] { { "", "Account" }, { ADDRESS, " " } }) {
			MockHttpServletResponse refused = slip(clerk(), typed[0], typed[1]);
			assertThat(refused.getStatus()).isEqualTo(400);
			Document page = Jsoup.parse(refused.getContentAsString());
			assertThat(page.select("#access .govuk-error-message")).hasSize(1);
			assertThat(page.select("textarea[name=slipAddress]").val()).isNotNull();
		}
		assertThat(this.slips.of(this.walk.id())).isEmpty();
		assertThat(slip(staff("clerk", "trade-body", "case-handler"), ADDRESS, "Account").getStatus()).isEqualTo(404);
		assertThat(slip(staff("owner", "community-buying", "community-buying:system:mailboxes"), ADDRESS, "Account")
			.getStatus()).isEqualTo(404);
		assertThat(this.slips.of(this.walk.id())).isEmpty();
	}

	@Test
	void slipWithoutItsTokenIsRefusedS14() throws Exception {
		assertThat(this.mvc
			.perform(post("/staff/case-file/code-slip").param("reference", this.walk.reference())
				.param("slipAddress", ADDRESS)
				.param("slipHeldIn", "Account")
				.with(clerk()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	@Test
	void slipIsMarkedAsPostedOnADayThatCanBe() throws Exception {
		slip(clerk(), ADDRESS, "Customer account");
		String slip = this.slips.of(this.walk.id()).get(0).id().toString();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON);
		assertThat(act("slip-posted", on(slip, today.plusDays(1))).getStatus()).isEqualTo(400);
		assertThat(act("slip-posted", on(slip, today.minusDays(1))).getStatus()).isEqualTo(400);
		assertThat(act("slip-posted", on(UUID.randomUUID().toString(), today)).getStatus()).isEqualTo(400);
		assertThat(act("slip-posted", on(slip, today)).getRedirectedUrl()).endsWith("#access");
		assertThat(this.slips.of(this.walk.id())).singleElement()
			.satisfies((posted) -> assertThat(posted.postedOn()).isEqualTo(today));
		assertThat(act("slip-posted", on(slip, today)).getStatus()).isEqualTo(400);
	}

	@Test
	void newCodeByTelephoneWorksAfterTheCaseIsClosed() throws Exception {
		assertThat(act("new-code", Map.of("heldNumber", "")).getStatus()).isEqualTo(400);
		assertThat(act("new-code", Map.of("heldNumber", "01632 960400")).getRedirectedUrl()).endsWith("#access");
		assertThat(this.secret.isSet(this.requests.requester(this.walk.id()).id())).isTrue();
	}

	private static Map<String, String> on(String slip, LocalDate day) {
		return Map.of("slip", slip, "slipPostedOn.day", "" + day.getDayOfMonth(), "slipPostedOn.month",
				"" + day.getMonthValue(), "slipPostedOn.year", "" + day.getYear());
	}

	/** Tables of ours in which this text stands, in any spelling people type. */
	private List<String> whereInTheDatabase(String code) {
		String plain = "%" + code.replace("-", "%") + "%";
		return this.jdbc
			.sql("select format('%I.%I', table_schema, table_name) from information_schema.tables "
					+ "where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> this.jdbc.sql("select count(*) from " + table + " t where t::text ilike ?")
				.param(plain)
				.query(Integer.class)
				.single() > 0)
			.toList();
	}

	private MockHttpServletResponse bundle(RequestPostProcessor who) {
		try {
			return this.mvc.perform(get("/staff/case-file/bundle").param("reference", this.walk.reference()).with(who))
				.andReturn()
				.getResponse();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockHttpServletResponse slip(RequestPostProcessor who, String address, String heldIn) throws Exception {
		return this.mvc
			.perform(post("/staff/case-file/code-slip").param("reference", this.walk.reference())
				.param("action", "code-slip")
				.param("slipAddress", address)
				.param("slipHeldIn", heldIn)
				.with(who)
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse act(String action, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder form = post(URI.create("/staff/case-file?reference=" + this.walk.reference()))
			.param("action", action);
		typed.forEach(form::param);
		return this.mvc.perform(form.with(clerk()).with(csrf())).andReturn().getResponse();
	}

	private Document page() throws Exception {
		return Jsoup
			.parse(this.mvc.perform(get("/staff/case-file").param("reference", this.walk.reference()).with(clerk()))
				.andReturn()
				.getResponse()
				.getContentAsString());
	}

	private static String text(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static List<String> names(byte[] archive) throws Exception {
		List<String> names = new ArrayList<>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

	private static RequestPostProcessor clerk() {
		return staff("clerk", "community-buying", "case-handler");
	}

	private static RequestPostProcessor staff(String name, String organisation, String... groups) {
		return authentication(
				new StaffAuthentication(new StaffMember(name, Set.of(groups), Set.of(organisation)), Instant.now()));
	}

}
