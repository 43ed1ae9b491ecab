package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/38-search-system.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class SearchSystemProcess {

	static final String ID = "searchSystem";

	static final String SEARCH_SYSTEM = "userTask_searchSystem";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Place of the owner in the plan, counted from 0. */
	static final Var<Integer> OWNER_INDEX = Var.number("ownerIndex");

	/** Local id of the branch: the search of this owner for this line. */
	static final Var<UUID> SEARCH_ID = Var.id("searchId");

	static final Var<String> OWNER_GROUP = Var.code("ownerGroup");

	/** The same as programs know it, whatever they are asked for. */
	static final Var<UUID> BATCH_ID = Var.id("batchId");

	/** Answers gateway_workerAsked. */
	static final Var<Boolean> WORKER_ASKED = Var.yesNo("workerAsked");

	/** What the program of this system is asked for. */
	static final Var<String> WORKER_TOPIC = Var.code("workerTopic");

	/** The system whose program is asked. */
	static final Var<String> WORKER_SYSTEM = Var.code("workerSystem");

	/** From then on the owner searches. */
	static final Var<Instant> WORKER_DUE_AT = Var.instant("workerDueAt");

	/** Answers gateway_workerActed; set when the program is done or has given up. */
	static final Var<Boolean> WORKER_ACTED = Var.yesNo("workerActed");

	/** Our own target for the owner. */
	static final Var<Instant> SEARCH_DUE_AT = Var.instant("searchDueAt");

	/**
	 * Decided in forms/38-search-system.form: a name of {@link SearchResult}, for all
	 * systems of the owner together.
	 */
	static final Var<String> SEARCH_RESULT = Var.code("searchResult");

	private final SearchSteps steps;

	SearchSystemProcess(SearchSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate assignSearch() {
		return (e) -> {
			OwnerSearch search = this.steps.assign(LINE_ID.get(e), OWNER_INDEX.get(e));
			SEARCH_ID.set(e, search.id());
			BATCH_ID.set(e, search.id());
			OWNER_GROUP.set(e, search.ownerGroup());
			WORKER_ASKED.set(e, this.steps.isForWorker(search));
			WORKER_TOPIC.set(e, ProgramSearches.TOPIC);
			WORKER_SYSTEM.set(e, search.systems().get(0).systemId());
			WORKER_DUE_AT.set(e, this.steps.dueOfWorker(search));
			SEARCH_DUE_AT.set(e, this.steps.due(search));
		};
	}

	@Bean
	JavaDelegate askSearchOwner() {
		return (e) -> this.steps.ask(SEARCH_ID.get(e));
	}

	@Bean
	JavaDelegate endReminders() {
		return (e) -> this.steps.endReminders(SEARCH_ID.get(e));
	}

}
