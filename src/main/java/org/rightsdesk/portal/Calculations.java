package org.rightsdesk.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.deadline.CalendarCode;
import org.rightsdesk.deadline.CalendarNotVerified;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.DeadlineCalculator;
import org.rightsdesk.deadline.ImpossibleSequence;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.JsonBody;
import org.rightsdesk.web.JsonMistakes;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Works out the date that a program asks for; stores nothing. */
@Service
class Calculations {

	private final DeadlineCalculator calculator;

	private final MessageSource texts;

	Calculations(DeadlineCalculator calculator, MessageSource texts) {
		this.calculator = calculator;
		this.texts = texts;
	}

	/**
	 * @throws org.rightsdesk.web.JsonRefused with what is wrong
	 */
	ClockResult of(JsonBody<CalculationJson> body) {
		JsonMistakes mistakes = body.mistakes();
		if (body.value() == null) {
			mistakes.refuseIfAny();
		}
		check(body.value(), mistakes);
		mistakes.refuseIfAny();
		try {
			return calculate(body.value());
		}
		catch (ImpossibleSequence ex) {
			mistakes.add("events[" + ex.position() + "]", ex.getMessage(), ex.ruleId());
		}
		catch (CalendarNotVerified ex) {
			mistakes.add("$", ex.sentence());
		}
		mistakes.refuseIfAny();
		throw new IllegalStateException("Nothing was refused");
	}

	private ClockResult calculate(CalculationJson asked) {
		CalendarCode calendar = CalendarCode.find(asked.calendar()).orElseThrow();
		List<ClockEvent> events = events(asked).stream().map(Calculations::event).toList();
		return asked.right().equals(CalculationJson.COMPLAINT)
				? this.calculator.complaint(calendar, asked.receivedAt(), events)
				: this.calculator.request(calendar, Right.valueOf(asked.right()), asked.receivedAt(), events);
	}

	private static ClockEvent event(CalculationJson.Event event) {
		String reason = (event.ground() != null) ? event.ground() : event.reason();
		return new ClockEvent(ClockEventType.valueOf(event.type()), null, event.on(),
				(reason != null) ? ClockReason.valueOf(reason) : null);
	}

	private void check(CalculationJson asked, JsonMistakes mistakes) {
		LocalDate received = (asked.receivedAt() != null) ? asked.receivedAt().toLocalDate() : null;
		if (received != null && received.isBefore(DeadlineCalculator.FIRST_DAY)) {
			mistakes.add("receivedAt", sentence("tooEarly"));
		}
		if (CalculationJson.COMPLAINT.equals(asked.right()) && asked.calendar() != null
				&& !asked.calendar().startsWith("UK-")) {
			mistakes.add("right", sentence("complaintOnlyUk"), "5.9");
		}
		for (int i = 0; i < events(asked).size(); i++) {
			CalculationJson.Event event = events(asked).get(i);
			if (event != null && event.type() != null) {
				String path = "events[" + i + "].";
				checkReason(path + "ground", event.ground(), event.type().equals("EXTENDED"), mistakes);
				checkReason(path + "reason", event.reason(), event.type().matches("LAPSED|REOPENED"), mistakes);
			}
		}
	}

	private void checkReason(String path, String given, boolean needed, JsonMistakes mistakes) {
		if (needed != (given != null)) {
			mistakes.add(path, sentence(needed ? "reasonMissing" : "reasonNotHere"));
		}
	}

	private static List<CalculationJson.Event> events(CalculationJson asked) {
		return (asked.events() != null) ? asked.events() : new ArrayList<>();
	}

	private String sentence(String key) {
		return this.texts.getMessage("portal.calculation." + key, null, Locale.UK);
	}

}
