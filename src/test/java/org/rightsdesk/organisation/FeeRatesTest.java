package org.rightsdesk.organisation;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** F-4: administrative costs by published rates, to the penny. */
class FeeRatesTest {

	private static final FeeRates RATES = new FeeRates(Source.DEFAULT, Currency.GBP, new BigDecimal("0.07"),
			new BigDecimal("4.00"), new BigDecimal("19.99"), 8, "on our site", "By bank transfer.", null);

	@ParameterizedTest
	@CsvSource({ "PAGE, 1, £0.07", "PAGE, 240, £16.80", "PAGE, 9999, £699.93", "POSTAGE, 385, £3.85",
			"POSTAGE, 5, £0.05", "DATA_CARRIER, 3, £12.00", "STAFF_TIME, 60, £19.99", "STAFF_TIME, 480, £159.92" })
	void quantityTimesPublishedRate(FeeCost cost, int quantity, String amount) {
		assertThat(RATES.item(cost, quantity).amount()).hasToString(amount);
	}

	@ParameterizedTest
	@CsvSource({ "1, £0.33", "2, £0.66", "30, £9.99", "59, £19.65" })
	void partOfAPennyIsNeverCharged(int minutes, String amount) {
		assertThat(RATES.item(FeeCost.STAFF_TIME, minutes).amount()).hasToString(amount);
	}

	@ParameterizedTest
	@CsvSource({ "PAGE, 0, from 1 to 9999", "PAGE, -1, from 1 to 9999", "PAGE, 10000, from 1 to 9999",
			"POSTAGE, 10000, up to £99.99", "DATA_CARRIER, 100, from 1 to 99", "STAFF_TIME, 481, no more than 8 hours",
			"STAFF_TIME, 2147483647, no more than 8 hours" })
	void quantityBeyondReasonIsRefusedInWords(FeeCost cost, int quantity, String words) {
		assertThatIllegalArgumentException().isThrownBy(() -> RATES.item(cost, quantity)).withMessageContaining(words);
	}

	@ParameterizedTest
	@EnumSource(FeeCost.class)
	void everyCostHasARateOrIsPassedOn(FeeCost cost) {
		assertThat(RATES.rate(cost) == null).isEqualTo(cost == FeeCost.POSTAGE);
		assertThat(RATES.item(cost, 1).quantity()).isOne();
	}

	@Test
	void twoCurrenciesHaveNoSum() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Money(1, Currency.GBP).plus(new Money(1, Currency.EUR)));
		assertThat(new Money(5, Currency.EUR).plus(new Money(100, Currency.EUR))).hasToString("€1.05");
	}

	@Test
	void everyExamplePublishesRatesAndSomeHaveNoPageToPayOn() {
		assertThat(Organisations.examples().all()).allSatisfy((organisation) -> {
			assertThat(organisation.fee().rates().source()).isEqualTo(Source.DEFAULT);
			assertThat(organisation.fee().rates().paymentMeans()).isNotBlank();
		}).anyMatch((organisation) -> organisation.fee().rates().paymentLink() == null);
	}

}
