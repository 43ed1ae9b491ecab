package org.rightsdesk.marketing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** M-1 to M-5: who is left in peace, from when, and what may be sent all the same. */
@RightsdeskTest
class SuppressionsTest {

	@Autowired
	private Suppressions suppressions;

	@Autowired
	private Organisations organisations;

	@Autowired
	private Requests requests;

	@Autowired
	private Lifecycle lifecycle;

	@Autowired
	private TransactionTemplate transaction;

	@ParameterizedTest
	@CsvSource({ "MARKETING,false", "SERVICE,false", "CASE_LETTER,true", "BREACH_NOTICE,true", "CONTRACT_NOTICE,true" })
	void m4CommunityBuyingStopsAllCommunicationsExceptCaseBreachAndContract(MessageKind kind, boolean goes) {
		Organisation organisation = this.organisations.get("community-buying");
		this.suppressions.stop(organisation, MailingChannel.EMAIL, "m4-cas@example.com", StopSource.TOOL, null);
		assertThat(this.suppressions.allows(organisation, "m4-cas@example.com", kind)).isEqualTo(goes);
	}

	@ParameterizedTest
	@CsvSource({ "MARKETING,false", "SERVICE,true", "CASE_LETTER,true", "BREACH_NOTICE,true", "CONTRACT_NOTICE,true" })
	void m4RepairsServiceGoesOnWithServiceMail(MessageKind kind, boolean goes) {
		Organisation organisation = this.organisations.get("repairs-service");
		this.suppressions.stop(organisation, MailingChannel.EMAIL, "m4-r3@example.com", StopSource.TOOL, null);
		assertThat(this.suppressions.allows(organisation, "m4-r3@example.com", kind)).isEqualTo(goes);
	}

	@Test
	void m4AStopIsOneOrganisationsOwn() {
		Organisation one = this.organisations.get("trade-body");
		this.suppressions.stop(one, MailingChannel.EMAIL, "own@example.com", StopSource.TOOL, null);
		assertThat(this.suppressions.allows(this.organisations.get("recruitment-agency"), "own@example.com",
				MessageKind.MARKETING))
			.isTrue();
	}

	@Test
	void m1TakesEffectInTheTransactionThatRegistersTheLine() {
		NewParty person = new NewParty("Ada", " Stop.Now@Example.com", "+44 (0)1632 960 411", "", "", "");
		this.transaction.executeWithoutResult((status) -> {
			UUID line = register("repairs-service", person, Right.ACCESS, Right.OBJECTION_MARKETING);
			assertThat(this.suppressions.of(line)).as("before anything is committed")
				.extracting(Suppression::channel)
				.containsExactly(MailingChannel.EMAIL, MailingChannel.PHONE, MailingChannel.TEXT);
		});
		Organisation organisation = this.organisations.get("repairs-service");
		assertThat(this.suppressions.allows(organisation, "stop.now@example.com", MessageKind.MARKETING)).isFalse();
		assertThat(this.suppressions.allows(organisation, MailingChannel.PHONE, "01632960411", MessageKind.MARKETING))
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "-| -| EMAIL ada@ways.example.com, PHONE 01632960111, POST 1 lane, TEXT 01632960111",
					"-| POST| POST 1 lane", "-| EMAIL,TEXT| EMAIL ada@ways.example.com, TEXT 01632960111",
					"My work one: <Other@ways.example.com>| EMAIL| EMAIL other@ways.example.com",
					"+44 1632 960222| TEXT| TEXT 01632960222",
					"+44 1632 960222| EMAIL| EMAIL ada@ways.example.com, PHONE 01632960222, TEXT 01632960222",
					"2 Old Road, York| POST| POST 2 old road york" })
	void m1StopsTheWaysAndAddressesThatThePersonNamedAndAllWhereTheyNamedNone(String address, String ways,
			String stopped) {
		NewParty person = new NewParty("Ada", "ada@ways.example.com", "01632 960111", "1 Lane", "", "");
		Map<Detail, String> said = new EnumMap<>(Detail.class);
		said.put(Detail.MARKETING_ADDRESS, (address != null) ? address : "");
		said.put(Detail.MARKETING_CHANNELS, (ways != null) ? ways : "");
		this.transaction.executeWithoutResult((status) -> {
			NewRequest request = Submissions.of("repairs-service", Instant.now(), person, Right.OBJECTION_MARKETING);
			UUID id = this.requests.register(Submissions.saying(request, said), "requester").id();
			this.lifecycle.start(id);
			assertThat(this.suppressions.of(this.requests.lines(id).get(0).id()))
				.extracting((one) -> one.channel() + " " + one.address())
				.containsExactlyInAnyOrder(stopped.split(", "));
			status.setRollbackOnly();
		});
	}

	@Test
	void m1ARegistrationThatIsRolledBackStopsNothing() {
		NewParty person = new NewParty("Ada", "undone@example.com", "", "", "", "");
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			register("trade-body", person, Right.OBJECTION_MARKETING);
			throw new IllegalStateException("something later failed");
		}));
		assertThat(this.suppressions.allows(this.organisations.get("trade-body"), "undone@example.com",
				MessageKind.MARKETING))
			.isTrue();
	}

	@Test
	void otherRightsStopNoMarketing() {
		NewParty person = new NewParty("Ada", "goes-on@example.com", "", "", "", "");
		this.transaction.executeWithoutResult((status) -> register("trade-body", person, Right.ACCESS));
		assertThat(this.suppressions.allows(this.organisations.get("trade-body"), "goes-on@example.com",
				MessageKind.MARKETING))
			.isTrue();
	}

	@Test
	void aWishForServiceMailAndARenewedConsentCount() {
		Organisation organisation = this.organisations.get("community-buying");
		String address = "wish@example.com";
		this.suppressions.stop(organisation, MailingChannel.EMAIL, address, StopSource.TOOL, null);
		this.suppressions.wish(organisation, MailingChannel.EMAIL, address, Wish.SERVICE_ONLY);
		assertThat(this.suppressions.allows(organisation, address, MessageKind.SERVICE)).isTrue();
		assertThat(this.suppressions.allows(organisation, address, MessageKind.MARKETING)).isFalse();
		this.suppressions.renewConsent(organisation, MailingChannel.EMAIL, address);
		assertThat(this.suppressions.allows(organisation, address, MessageKind.MARKETING)).isTrue();
		assertThat(this.suppressions.stop(organisation, MailingChannel.EMAIL, address, StopSource.TOOL, null))
			.as("stopped again")
			.isTrue();
		assertThat(this.suppressions.allows(organisation, address, MessageKind.SERVICE)).isFalse();
	}

	@Test
	void m1AnObjectionWinsWhateverWasChosenBefore() {
		Organisation organisation = this.organisations.get("community-buying");
		NewParty person = new NewParty("Ada", "chose@example.com", "", "", "", "");
		this.transaction
			.executeWithoutResult((status) -> register("community-buying", person, Right.OBJECTION_MARKETING));
		this.suppressions.wish(organisation, MailingChannel.EMAIL, "chose@example.com", Wish.SERVICE_ONLY);
		this.suppressions.stop(organisation, MailingChannel.EMAIL, "chose@example.com", StopSource.TOOL, null);
		assertThat(this.suppressions.allows(organisation, "chose@example.com", MessageKind.SERVICE))
			.as("a tool brings it each night")
			.isTrue();
		this.transaction
			.executeWithoutResult((status) -> register("community-buying", person, Right.OBJECTION_MARKETING));
		assertThat(this.suppressions.allows(organisation, "chose@example.com", MessageKind.SERVICE)).isFalse();
	}

	@Test
	void twiceIsOneRow() {
		Organisation organisation = this.organisations.get("trade-body");
		assertThat(
				this.suppressions.stop(organisation, MailingChannel.EMAIL, "Twice@example.com", StopSource.TOOL, null))
			.isTrue();
		assertThat(
				this.suppressions.stop(organisation, MailingChannel.EMAIL, "twice@EXAMPLE.com", StopSource.TOOL, null))
			.isFalse();
		assertThat(this.suppressions.stop(organisation, MailingChannel.EMAIL, " ", StopSource.TOOL, null)).isFalse();
	}

	private UUID register(String organisation, NewParty person, Right... rights) {
		UUID request = this.requests.register(Submissions.of(organisation, Instant.now(), person, rights), "requester")
			.id();
		this.lifecycle.start(request);
		var lines = this.requests.lines(request);
		return lines.get(lines.size() - 1).id();
	}

}
