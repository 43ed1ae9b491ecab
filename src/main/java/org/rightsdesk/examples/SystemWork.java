package org.rightsdesk.examples;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.engine.StaffTask;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.NewSearch;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.fulfilment.SystemActions;

import org.springframework.stereotype.Component;

/** What the owners of systems do. */
@Component
@OnlyWithExamples
class SystemWork implements ExampleWork {

	private static final String SEARCH = "userTask_searchSystem";

	private static final String ACT = "userTask_actInSystem";

	private static final byte[] FOUND = "date,what\n2024-05-17,First order\n2025-02-03,Letter about a late delivery\n"
		.getBytes(StandardCharsets.UTF_8);

	private final ExampleDesk desk;

	private final SearchPlan plan;

	private final Searches searches;

	private final SystemActions actions;

	private final Documents documents;

	SystemWork(ExampleDesk desk, SearchPlan plan, Searches searches, SystemActions actions, Documents documents) {
		this.desk = desk;
		this.plan = plan;
		this.searches = searches;
		this.actions = actions;
		this.documents = documents;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("searched", this::searched, "acted", this::acted);
	}

	/** With FOUND, two files lie in the first system of each search. */
	private void searched(ExampleCase example, List<String> with) {
		boolean found = with.contains("FOUND");
		for (StaffTask task : this.desk.open(example.reference(), SEARCH)) {
			OwnerSearch search = this.plan.search(UUID.fromString(task.ids().get("searchId"))).orElseThrow();
			if (found) {
				collect(example, search.systems().get(0).systemId());
			}
			search.systems().forEach((system) -> {
				boolean here = holding(example).contains(system.systemId());
				this.searches.record(system.id(), new NewSearch("All records", "Name and address", here, here ? 2 : 0),
						ExampleDesk.OWNER);
			});
			this.desk.owner(task, search.ownerGroup(), "searchResult", found ? "FOUND" : "NOTHING_HELD");
		}
	}

	private void collect(ExampleCase example, String system) {
		if (!holding(example).contains(system)) {
			for (String name : List.of("orders.csv", "letters.csv")) {
				this.documents.store(NewDocument.collected(example.id(), system, name, "text/csv", ExampleDesk.OWNER),
						new ByteArrayInputStream(FOUND));
			}
		}
	}

	private List<String> holding(ExampleCase example) {
		return this.documents.of(example.id()).stream().map(StoredDocument::systemId).toList();
	}

	/** One round after the other, until no owner is asked for more. */
	private void acted(ExampleCase example, List<String> with) {
		List<StaffTask> asked = this.desk.open(example.reference(), ACT);
		while (!asked.isEmpty()) {
			asked.forEach(this::act);
			asked = this.desk.open(example.reference(), ACT);
		}
	}

	private void act(StaffTask task) {
		OwnerActions owner = this.actions.batch(UUID.fromString(task.ids().get("batchId"))).orElseThrow();
		owner.systems()
			.forEach((one) -> this.actions.record(owner.id(), one.systemId(), ActionResult.done(), ExampleDesk.OWNER));
		this.desk.owner(task, owner.ownerGroup(), "acted", "RECORDED");
	}

}
