package org.rightsdesk.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.lifecycle.FurtherRights;
import org.rightsdesk.organisation.Portability;
import org.rightsdesk.portability.Basis;
import org.rightsdesk.portability.DataSet;
import org.rightsdesk.portability.PortableData;
import org.rightsdesk.portability.Transfer;
import org.rightsdesk.portability.TransferQuestion;
import org.rightsdesk.portability.TransferQuestions;
import org.rightsdesk.portability.Transfers;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Data to take along: the data sets, their conditions, the files, and where they go. */
@Component
class PortabilitySection implements CaseSection {

	static final String NAME = "portability";

	private final PortableData data;

	private final Transfers transfers;

	private final TransferQuestions questions;

	private final Decisions decisions;

	private final FurtherRights further;

	private final Requests requests;

	private final MessageSource texts;

	PortabilitySection(PortableData data, Transfers transfers, TransferQuestions questions, Decisions decisions,
			FurtherRights further, Requests requests, MessageSource texts) {
		this.requests = requests;
		this.data = data;
		this.transfers = transfers;
		this.questions = questions;
		this.decisions = decisions;
		this.further = further;
		this.texts = texts;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return !open.complaint() && line(open, Right.PORTABILITY).isPresent();
	}

	/** The line of this right: that of the task, otherwise the first. */
	static Optional<RequestLine> line(OpenCase open, Right right) {
		return Optional.of(open.line())
			.filter((one) -> one.right() == right)
			.or(() -> open.lines().stream().filter((one) -> one.right() == right).findFirst());
	}

	@Override
	public View view(OpenCase open) {
		RequestLine line = line(open, Right.PORTABILITY).orElseThrow();
		Map<Detail, String> said = this.requests.details(line.id());
		List<Choice> sources = this.data.sources(line.id())
			.stream()
			.map((file) -> new Choice(file.id().toString(), file.fileName()))
			.toList();
		List<Choice> bases = Arrays.stream(Basis.values())
			.map((basis) -> new Choice(basis.name(), text("portability.basis." + basis)))
			.toList();
		List<Choice> targets = open.organisation()
			.portability()
			.transferTo()
			.stream()
			.map((target) -> new Choice(target.id(), target.name() + ", " + target.email()))
			.toList();
		boolean changes = line.closedAt() == null
				&& this.decisions.of(line.id()).filter((one) -> !one.returned()).isEmpty();
		return new View(this.data.of(line.id()), this.data.files(line.id()), this.transfers.of(line.id()).orElse(null),
				this.questions.of(line.id()).orElse(null), sources, bases, targets, changes,
				open.open() && line.closedAt() == null && this.further.addable(open.id()).contains(Right.ACCESS),
				said.getOrDefault(Detail.PORT_WHAT, ""), target(open, said.getOrDefault(Detail.PORT_TO, "")),
				said.getOrDefault(Detail.PORT_TO, ""));
	}

	/** Whom of the list the person named; empty for nobody of it. */
	private static String target(OpenCase open, String said) {
		return open.organisation()
			.portability()
			.transferTo()
			.stream()
			.filter((one) -> said.strip().equalsIgnoreCase(one.name()) || said.strip().equalsIgnoreCase(one.email()))
			.map(Portability.Target::id)
			.findFirst()
			.orElse("");
	}

	private String text(String key) {
		return this.texts.getMessage(key, null, Locale.UK);
	}

	/**
	 * What the section shows.
	 *
	 * @param transfer null where the person wants the data themselves
	 * @param question what the person was asked about that; null where they were not
	 * @param sources files from which a data set can be made
	 * @param targets to whom data may be passed directly; empty where to nobody
	 * @param changes whether it can still be changed
	 * @param access whether a line for access can be opened instead or beside
	 * @param what which data, in the person's words; often empty
	 * @param target whom of those on the list the person named; often empty
	 * @param to to whom, in the person's words; often empty
	 */
	record View(List<DataSet> sets, List<StoredDocument> files, Transfer transfer, TransferQuestion question,
			List<Choice> sources, List<Choice> bases, List<Choice> targets, boolean changes, boolean access,
			String what, String target, String to) {

		/** Whether everything goes, so that nothing is left for access to give. */
		public boolean complete() {
			return !this.sets.isEmpty() && this.sets.stream().allMatch(DataSet::portable);
		}

	}

}
