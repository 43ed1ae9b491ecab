package org.rightsdesk.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.casework.CaseFile.Search;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.ProgramSearches;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.fulfilment.SystemTask;

import org.springframework.stereotype.Component;

/** What was searched and found, as far as this member of staff may see it. */
@Component
class FoundMaterial {

	private final Documents documents;

	private final SearchPlan plan;

	private final Searches searches;

	private final ProgramSearches programs;

	private final OpenEvidence evidence;

	FoundMaterial(Documents documents, SearchPlan plan, Searches searches, ProgramSearches programs,
			OpenEvidence evidence) {
		this.programs = programs;
		this.documents = documents;
		this.plan = plan;
		this.searches = searches;
		this.evidence = evidence;
	}

	/** The searches of the case, or those that this owner needs. */
	Search search(OpenCase open) {
		UUID line = open.line().id();
		OwnerSearch mine = open.searchId().flatMap(this.plan::search).orElse(null);
		List<OwnerSearch> owners = open.whole() ? this.plan.searches(line) : Stream.ofNullable(mine).toList();
		List<UUID> systems = owners.stream().flatMap((owner) -> owner.systems().stream()).map(SystemTask::id).toList();
		var records = this.searches.of(line)
			.stream()
			.filter((record) -> open.whole() || systems.contains(record.systemTaskId()))
			.toList();
		Map<UUID, List<String>> failures = systems.stream()
			.collect(Collectors.toMap(Function.identity(), this.programs::failures));
		return new Search(owners, mine, records, failures);
	}

	/** The files of the case, or those of this owner's systems. */
	List<FileRow> files(OpenCase open) {
		var mine = open.searchId().flatMap(this.plan::search);
		boolean judged = this.evidence.isJudgedBy(open);
		return this.documents.of(open.id())
			.stream()
			.filter((document) -> open.whole()
					|| mine.flatMap((search) -> search.system(document.systemId())).isPresent())
			.map((document) -> row(open, document, judged))
			.toList();
	}

	private FileRow row(OpenCase open, StoredDocument document, boolean judged) {
		String system = (document.systemId() != null)
				? open.organisation().system(document.systemId()).map((found) -> found.name()).orElse("") : "";
		return new FileRow(document, system, this.documents.accesses(document.id()),
				judged || !this.evidence.isEvidence(document));
	}

}
