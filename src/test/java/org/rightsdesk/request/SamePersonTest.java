package org.rightsdesk.request;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Only names that two people cannot both have by chance of a shared address count. */
class SamePersonTest {

	@ParameterizedTest
	@CsvSource({ "Ada Lovelace, Ada Lovelace", "Ada Lovelace, Mrs A. Lovelace", "Lovelace Ada, ada lovelace",
			"A. Lovelace, A. Lovelace", "Zoë Ø Müller, Zoe Muller", "Anna-Maria Klein, Anna Klein" })
	void twoWordsInCommonMayBeOnePerson(String one, String other) {
		assertThat(SamePerson.mayBe(party(one, "", ""), party(other, "", ""))).isTrue();
		assertThat(SamePerson.mayBe(party(other, "", ""), party(one, "", ""))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Ada Lovelace, William Lovelace", "Ada Lovelace, Ada Byron", "Mr Smith, Mr Jones",
			"Dr Ada Lovelace, Dr Grace Hopper", "Ada, Ada Lovelace", "A Lovelace, B Lovelace", "'', ''",
			"Ada Ada, Ada Byron" })
	void sharedAddressMakesNobodyTheSamePerson(String one, String other) {
		assertThat(SamePerson.mayBe(party(one, "home@example.com", "01632 960999"),
				party(other, "home@example.com", "01632 960999")))
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "a@example.com, A@EXAMPLE.com, '', '', true", "'', '', +44 1632 960999, 01632 960999, true",
			"a@example.com, b@example.com, '', '', false", "'', '', '', '', false" })
	void oneWordIsEnoughOnlyWithTheSameAddressOrNumber(String email, String otherEmail, String phone, String otherPhone,
			boolean may) {
		assertThat(SamePerson.mayBe(party("Zebedee", email, phone), party("zebedee", otherEmail, otherPhone)))
			.isEqualTo(may);
	}

	private static Party party(String name, String email, String phone) {
		return new Party(UUID.randomUUID(), UUID.randomUUID(), PartyRole.REQUESTER, name, email, phone, "", "", "");
	}

}
