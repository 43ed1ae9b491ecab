package org.rightsdesk.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterPdf;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Bundles;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.NeutralWordings;
import org.rightsdesk.fulfilment.Reason;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.Weighing;
import org.rightsdesk.fulfilment.Weighing.Factors;
import org.rightsdesk.fulfilment.Weighing.Opinion;
import org.rightsdesk.fulfilment.Weighings;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * L-6: what staff write for each other never reaches letter, mail, PDF, archive or page;
 * what they write for the person does.
 */
class InternalWordsStayInsideTest extends PortalTest {

	private static final StaffMember OFFICER = new StaffMember("officer", Set.of("officer"),
			Set.of("community-buying"));

	private static final String INTERNAL = "zanzibar";

	private static final List<String> TOLD = List.of("Two mails of a neighbour", "How far we would go");

	@Autowired
	ApplicationContext context;

	@Autowired
	Review review;

	@Autowired
	Weighings weighings;

	@Autowired
	Letters letters;

	private int planted;

	@Test
	void l6WhatIsInternalIsNowhereInTheAnswer() throws Exception {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		enterAndConfirm(this.browser, walk.id());
		prepare(walk);
		UUID line = walk.line().id();
		String preview = walk.bean(Answers.class).read(line, Outcome.PARTLY_GRANTED, "officer").orElseThrow().page();
		walk.officer("userTask_approveAnswer", "approval", "APPROVED").deliver();
		Letter letter = this.letters.of(walk.id()).get(this.letters.of(walk.id()).size() - 1);
		assertThat(letter.view().page()).as("the preview is what goes out, byte for byte").isEqualTo(preview);
		List<String> all = everythingThePersonGets(walk, letter);
		assertThat(this.planted).isEqualTo(13);
		assertThat(all).hasSizeGreaterThan(8).noneMatch((text) -> text.toLowerCase().contains(INTERNAL));
		assertThat(TOLD).allMatch((words) -> all.stream().filter((text) -> text.contains(words)).count() >= 3);
		assertThat(EngineText.holding(this.jdbc, List.of(INTERNAL))).isEmpty();
	}

	private void prepare(CaseWalk walk) {
		walk.searchOnly("mailboxes").enough();
		List<UUID> files = Stream.of("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")
			.map((name) -> walk.collect("mailboxes", name))
			.toList();
		walk.search("FOUND");
		UUID line = walk.line().id();
		this.review.release(line, files.get(0), "clerk");
		this.review.leaveOut(line, files.get(1), Ground.THIRD_PARTY, TOLD.get(0), "clerk");
		this.review.leaveOut(line, files.get(2), Ground.NEGOTIATIONS, TOLD.get(1), "clerk");
		this.review.leaveOut(line, files.get(3), Ground.HEALTH_SERIOUS_HARM, word(), "clerk");
		this.review.leaveOut(line, files.get(4), Ground.NOT_ABOUT_THE_PERSON, word(), "clerk");
		weigh(line, Ground.THIRD_PARTY,
				new Weighing(word(), new Factors(word(), word(), word(), word(), word(), true, word()), null));
		weigh(line, Ground.NEGOTIATIONS, new Weighing(word(), null, null));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON);
		weigh(line, Ground.HEALTH_SERIOUS_HARM, new Weighing(null, null, new Opinion(today, word())));
		walk.bean(NeutralWordings.class).choose(line, reason(line, Ground.HEALTH_SERIOUS_HARM).id(), word(), OFFICER);
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "The number on the account", "clerk");
		walk.bean(Notes.class).add(walk.id(), "clerk", word(), false, null);
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "PARTLY_GRANTED");
		walk.bean(Decisions.class).draftReturn(line, "Once more, about " + INTERNAL, "officer");
		walk.officer("userTask_approveAnswer", "approval", "RETURNED");
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "PARTLY_GRANTED");
	}

	private String word() {
		this.planted++;
		return "Something of " + INTERNAL + " " + this.planted;
	}

	private void weigh(UUID line, Ground ground, Weighing weighing) {
		this.weighings.write(line, reason(line, ground).id(), weighing, "clerk");
	}

	private Reason reason(UUID line, Ground ground) {
		return this.review.reasons(line).stream().filter((one) -> one.ground() == ground).findFirst().orElseThrow();
	}

	private List<String> everythingThePersonGets(CaseWalk walk, Letter letter) throws Exception {
		var all = new ArrayList<String>();
		all.add(Jsoup.parse(letter.view().page()).text());
		all.add(letter.view().subject() + letter.view().mail());
		all.add(text(walk.bean(LetterPdf.class).of(letter.view().page())));
		for (MimeMessage mail : TestServers.mail().getReceivedMessages()) {
			all.add(told(mail));
		}
		Bundles bundles = walk.bean(Bundles.class);
		var archive = new ByteArrayOutputStream();
		bundles.write(bundles.released(walk.id()).orElseThrow(), Reader.requester(), archive);
		all.addAll(entries(archive.toByteArray()));
		all.add(this.browser.get("/r/page").html().html());
		giveSecret(this.browser, walk.id(), SecretDoor.ANSWER);
		Browser.Page answer = this.browser.get("/r/page/answer");
		all.add(answer.html().html());
		answer.html()
			.select("#letters a:not([href$=pdf])")
			.eachAttr("href")
			.forEach((link) -> all.add(this.browser.get(link).text()));
		return all;
	}

	private static List<String> entries(byte[] archive) throws IOException {
		var texts = new ArrayList<String>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] content = zip.readAllBytes();
				texts.add(entry.getName() + " " + (entry.getName().endsWith(".pdf") ? text(content)
						: new String(content, StandardCharsets.UTF_8)));
			}
		}
		return texts;
	}

	/** In one line, so that a word at the end of one is found. */
	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private static String told(MimeMessage mail) {
		try {
			return mail.getSubject() + " " + mail.getContent() + " " + Arrays.toString(mail.getAllRecipients());
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
