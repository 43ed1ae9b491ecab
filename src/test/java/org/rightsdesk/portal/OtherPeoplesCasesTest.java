package org.rightsdesk.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** S4: whatever is not yours looks like what does not exist. */
class OtherPeoplesCasesTest extends PortalTest {

	private static final List<String> ROUTES = List.of("/r/page/files/%s", "/r/page/answer/files/%s",
			"/r/page/answer/letters/%s", "/r/page/letters/%s", "/r/page/answer/letters/%s/pdf",
			"/r/page/letters/%s/pdf", "/r/page/answer/bundle/%s", "/r/page/%s", "/r/page/message/%s", "/r/%s");

	@Autowired
	Messages messages;

	@Autowired
	Letters letters;

	@Autowired
	Delivery delivery;

	@Test
	void anotherPersonsThingsCannotBeToldFromNothing() {
		UUID theirs = newCase();
		UUID answer = staffFile(theirs, Purpose.COLLECTED, "answer.pdf");
		this.documents.decide(answer, Disposition.RELEASED, null, "clerk");
		UUID attached = staffFile(theirs, Purpose.MESSAGE, "attached.pdf");
		this.transaction.executeWithoutResult(
				(status) -> this.messages.fromStaff(theirs, "See the file", List.of(attached), "clerk"));
		UUID letter = this.transaction
			.execute((status) -> this.letters.send(theirs, new LetterData.PlainReply("Here it is.")));
		this.delivery.markPosted(letter, LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON), "clerk");
		List<UUID> ids = new ArrayList<>(List.of(theirs, letter, answer, attached,
				this.requests.lines(theirs).get(0).id(), this.requests.requester(theirs).id()));
		this.documents.of(theirs).stream().map(StoredDocument::id).forEach(ids::add);
		Browser mine = new Browser(this.port);
		enterAndConfirm(mine, this.request);
		giveSecret(mine, this.request, SecretDoor.ANSWER);
		String nothing = mine.get("/r/page/files/" + UUID.randomUUID()).body();
		Random random = new Random(11);
		Set<Integer> statuses = new HashSet<>();
		for (int i = 0; i < 200; i++) {
			String route = ROUTES.get(random.nextInt(ROUTES.size()));
			Browser.Page page = mine.get(route.formatted(ids.get(random.nextInt(ids.size()))));
			statuses.add(page.status());
			assertThat(page.body()).as(route).isEqualTo(nothing);
		}
		assertThat(statuses).containsExactly(404);
		assertThat(this.documents.accesses(answer)).isEmpty();
		assertThat(this.documents.accesses(attached)).isEmpty();
	}

	@Test
	void nothingOfAnotherCaseIsChanged() {
		UUID theirs = newCase();
		Browser other = new Browser(this.port);
		enterAndConfirm(other, theirs);
		Browser.Page theirForm = other.get("/r/page/message");
		String theirDraft = theirForm.html().select("input[name=draft]").val();
		enterAndConfirm(this.browser, this.request);
		Browser.Page mine = this.browser.get("/r/page/message");
		assertThat(this.browser.submit(mine, "/r/page/message", Map.of("draft", theirDraft, "body", "x")).status())
			.isEqualTo(303);
		assertThat(this.messages.of(theirs)).isEmpty();
		assertThat(this.messages.of(this.request)).isEmpty();
	}

	@Test
	void cookieOfNobodyOpensNothing() {
		String nothing = new Browser(this.port).get("/r/page").body();
		for (String value : List.of("", "x", "a".repeat(43), UUID.randomUUID().toString(), "' or 1=1 --")) {
			Browser forged = new Browser(this.port) {
				@Override
				String cookie(String name) {
					return value;
				}
			};
			forged.steal("rd-page", forged);
			Browser.Page page = forged.get("/r/page");
			assertThat(page.status()).isEqualTo(404);
			assertThat(page.body()).isEqualTo(nothing);
		}
	}

}
