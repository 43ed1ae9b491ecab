package org.rightsdesk.portal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.portability.Basis;
import org.rightsdesk.portability.NewDataSet;
import org.rightsdesk.portability.PortableData;
import org.rightsdesk.portability.TransferLinks;
import org.rightsdesk.portability.Transfers;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Another controller fetches what a person takes along (Art. 20(2)). */
@RightsdeskTest
class TransferPageTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2026-06-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void linkAndCodeTogetherGiveTheFilesAndNothingElse() throws Exception {
		CaseWalk walk = sent();
		UUID line = walk.line().id();
		String token = TransferLinks.token(walk);
		String code = walk.bean(Transfers.class).newCode(line, "clerk");
		MockHttpServletResponse asked = this.mvc.perform(get("/t/" + token)).andReturn().getResponse();
		assertThat(asked.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(Jsoup.parse(asked.getContentAsString()).select("form[action=/t/" + token + "] #code")).hasSize(1);
		assertThat(asked.getContentAsString()).doesNotContain(walk.reference(), "Ada");
		assertThat(walk.bean(Transfers.class).of(line).orElseThrow().fetchedAt()).as("a GET opens nothing").isNull();
		MockHttpServletResponse fetched = fetch(token, code);
		assertThat(fetched.getContentType()).isEqualTo("application/zip");
		assertThat(fetched.getHeader("Content-Disposition")).contains("attachment", "data.zip");
		assertThat(names(fetched.getContentAsByteArray())).contains("01-orders.csv", "01-orders.json", "README.txt")
			.doesNotContain("letter.pdf", "orders.csv");
		assertThat(walk.bean(Transfers.class).of(line).orElseThrow().fetchedAt()).isNotNull();
	}

	@Test
	void t5WrongCodeAndUnknownLinkLookTheSame() throws Exception {
		CaseWalk walk = sent();
		walk.bean(Transfers.class).newCode(walk.line().id(), "clerk");
		String known = TransferLinks.token(walk);
		String unknown = "A".repeat(43);
		String wrong = fetch(known, "AAAA-AAAA-AAAA").getContentAsString();
		String nothing = fetch(unknown, "AAAA-AAAA-AAAA").getContentAsString();
		assertThat(bare(wrong, known)).isEqualTo(bare(nothing, unknown));
		assertThat(Jsoup.parse(wrong).select("#code-error").text()).contains("does not fit");
	}

	private static String bare(String page, String token) {
		return Jsoup.parse(page.replace(token, "")).select("main").text();
	}

	private MockHttpServletResponse fetch(String token, String code) {
		return new Visitor(this.mvc).open("/t/" + token).send("/t/" + token, "code", code).response();
	}

	private static List<String> names(byte[] archive) throws Exception {
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

	private CaseWalk sent() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of("repairs-service", this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.PORTABILITY));
		walk.searchOnly("mailboxes").enough();
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		walk.bean(Documents.class)
			.store(NewDocument.collected(walk.id(), "mailboxes", "orders.csv", null, "owner"),
					new ByteArrayInputStream("order\n4711\n".getBytes(StandardCharsets.UTF_8)));
		walk.search("FOUND");
		UUID line = walk.line().id();
		PortableData data = walk.bean(PortableData.class);
		data.add(line, new NewDataSet("Orders", data.sources(line).get(0).id(), true, Basis.CONTRACT, true, ""),
				"clerk");
		data.makeFiles(line, "clerk");
		walk.bean(Transfers.class)
			.confirm(line, "housing-association", "On the phone", LocalDate.of(2026, 6, 2), "clerk");
		return walk.clerk("userTask_decidePortability", "portabilityOutcome", "GRANTED");
	}

}
