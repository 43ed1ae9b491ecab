package org.rightsdesk.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchKeysTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Ada Lovelace|ada lovelace", "  LOVELACE,  Ada |lovelace ada",
			"Zoë Gößmann-Müller|zoe gossmann muller", "O'Brien|obrien", "O’Brien|obrien", "Łukasz Żółć|lukasz zołc",
			"Søren Ærø|soren aero", "Иван Петров|иван петров", "%|''", "_|''", "' & | ! :* ( ) \\ '|''" })
	void namesAreComparedByTheirWords(String typed, String key) {
		assertThat(SearchKeys.name(typed)).isEqualTo(key.replace("zołc", "zolc"));
	}

	@ParameterizedTest
	@CsvSource({ "01632 960001", "+44 1632 960001", "0044 (0)1632-960001", "01632.960.001 x 12" })
	void numbersAreComparedByTheirLastDigits(String typed) {
		assertThat(SearchKeys.phone(typed)).isEqualTo("32960001");
	}

	@Test
	void oneWordIsLikeNobodyAndTitlesAreNoWords() {
		assertThat(SearchKeys.likeness("Ada")).isEmpty();
		assertThat(SearchKeys.likeness("Mrs Ada")).isEmpty();
		assertThat(SearchKeys.likeness("Dr Ada Lovelace")).isEqualTo("(ada | a) & (lovelace | l)");
	}

	@Test
	void longNamesStayShortQueries() {
		assertThat(SearchKeys.beginnings("a ".repeat(5000)).split("&")).hasSize(6);
		assertThat(SearchKeys.name("\uD83D\uDE00\uD83D " + "x".repeat(9000))).hasSizeLessThanOrEqualTo(500);
	}

}
