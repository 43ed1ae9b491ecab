package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

/**
 * L-7 about a right other than access, with the L-6 block where it is refused or granted
 * in part.
 *
 * @param points what it says; the words of each as the person will read them, none where
 * the fixed paragraph says it all. A point that needs words and has none is left out
 * @param files names of the files that go with it
 * @param availableUntil last day on which they can be downloaded; null by post and where
 * there are none
 */
public record RightAnswer(UUID lineId, Right right, Outcome outcome, Map<AnswerPoint, List<String>> points,
		List<String> files, LocalDate availableUntil) implements LetterData {

	public RightAnswer {
		Map<AnswerPoint, List<String>> copy = new EnumMap<>(AnswerPoint.class);
		points.forEach((point, words) -> {
			List<String> said = words.stream().filter((one) -> !one.isBlank()).toList();
			if (!said.isEmpty() || !point.needsWords()) {
				copy.put(point, said);
			}
		});
		points = copy;
		files = List.copyOf(files);
	}

	@Override
	public LetterCode code() {
		return LetterCode.ANSWER;
	}

}
