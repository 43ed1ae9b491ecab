package org.rightsdesk.portability;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ExemptionNeeds;

import org.springframework.stereotype.Component;

/** What each outcome of a portability line needs (law.md 6.6, Art. 20). */
@Component
class PortabilityConditions {

	private static final String SECTION = "portability";

	private final PortableData data;

	private final ExemptionNeeds exemptions;

	PortabilityConditions(PortableData data, ExemptionNeeds exemptions) {
		this.data = data;
		this.exemptions = exemptions;
	}

	/** An exemption holds whatever the data sets say; Art. 20(4) needs none. */
	List<Missing> missing(UUID lineId) {
		if (!this.exemptions.exempted(lineId)) {
			return ofSets(lineId);
		}
		return Stream
			.concat(this.exemptions.ofRight(lineId).stream(),
					ofSets(lineId).stream().filter((one) -> !"REFUSED_EXEMPTION".equals(one.onlyFor())))
			.toList();
	}

	private List<Missing> ofSets(UUID lineId) {
		List<DataSet> sets = this.data.of(lineId);
		List<Missing> missing = new ArrayList<>();
		if (sets.isEmpty()) {
			Stream.of("GRANTED", "PARTLY_GRANTED", "REFUSED_GROUND_NOT_MET", "REFUSED_EXEMPTION")
				.map((code) -> Missing.forCode(code,
						"Write down each data set, and for each whether it meets the conditions.", SECTION))
				.forEach(missing::add);
			return missing;
		}
		missing.add(Missing.forCode("NO_DATA_HELD", "A data set is written down, so something is held.", SECTION));
		missing.addAll(sets.stream().anyMatch(DataSet::portable) ? given(lineId, sets) : refused(sets));
		return missing;
	}

	private List<Missing> given(UUID lineId, List<DataSet> sets) {
		List<Missing> missing = new ArrayList<>();
		boolean all = sets.stream().allMatch(DataSet::portable);
		missing
			.add(all ? Missing.forCode("PARTLY_GRANTED", "Every data set meets the conditions: it is granted.", SECTION)
					: Missing.forCode("GRANTED", "A data set does not meet the conditions: it is granted in part.",
							SECTION));
		if (this.data.files(lineId).isEmpty()) {
			Stream.of("GRANTED", "PARTLY_GRANTED")
				.map((code) -> Missing.forCode(code, "Make the files in CSV and JSON.", SECTION))
				.forEach(missing::add);
		}
		Stream.of("REFUSED_GROUND_NOT_MET", "REFUSED_EXEMPTION")
			.map((code) -> Missing.forCode(code, "A data set meets the conditions, so it is given.", SECTION))
			.forEach(missing::add);
		return missing;
	}

	/** What only Art. 20(4) holds back was within the right. */
	private static List<Missing> refused(List<DataSet> sets) {
		List<Missing> missing = new ArrayList<>();
		Stream.of("GRANTED", "PARTLY_GRANTED")
			.map((code) -> Missing.forCode(code, "No data set meets the conditions, so nothing can be given.", SECTION))
			.forEach(missing::add);
		boolean condition = sets.stream().allMatch((set) -> set.barriers().stream().anyMatch(Barrier::isCondition));
		missing.add(condition
				? Missing.forCode("REFUSED_EXEMPTION", "No data set meets the conditions of the right: choose that.",
						SECTION)
				: Missing.forCode("REFUSED_GROUND_NOT_MET",
						"A data set is held back only because of others (Art. 20(4)): choose that.", SECTION));
		return missing;
	}

}
