package org.rightsdesk.portability;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data sets of a line, and the files that the person takes along (Art. 20). */
@Service
public class PortableData {

	private final PortableTable table;

	private final PortableFiles files;

	private final Documents documents;

	private final Decisions decisions;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	PortableData(PortableTable table, PortableFiles files, Documents documents, Decisions decisions, Requests requests,
			RequestLog log, Clock clock) {
		this.table = table;
		this.files = files;
		this.documents = documents;
		this.decisions = decisions;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** In the order in which they were entered. */
	public List<DataSet> of(UUID lineId) {
		return this.table.of(lineId);
	}

	/**
	 * Writes a data set down. The files that were made before are void.
	 * @throws IllegalArgumentException with a plain sentence, if something is missing
	 * @throws IllegalStateException once the answer is prepared
	 */
	@Transactional
	public void add(UUID lineId, NewDataSet set, String by) {
		this.decisions.requireUndecided(lineId);
		if (set.name().isEmpty()) {
			throw new IllegalArgumentException("Name of the data set: fill it in.");
		}
		if (set.documentId() != null
				&& sources(lineId).stream().noneMatch((one) -> one.id().equals(set.documentId()))) {
			throw new IllegalArgumentException("The file is not one of those that were collected for this case.");
		}
		this.table.insert(lineId, set, by, this.clock.instant());
		this.files.drop(lineId);
		log(lineId, by, "PORTABLE_SET_ENTERED", set.basis().name());
	}

	/** Takes a data set out again. */
	@Transactional
	public void remove(UUID lineId, UUID setId, String by) {
		this.decisions.requireUndecided(lineId);
		Optional<DataSet> set = this.table.find(setId).filter((one) -> one.lineId().equals(lineId));
		set.ifPresent((one) -> {
			this.table.delete(one.id());
			this.files.drop(lineId);
			log(lineId, by, "PORTABLE_SET_REMOVED", "");
		});
	}

	/**
	 * Makes CSV and JSON of every data set that meets the conditions, with a schema of
	 * each and a page that explains them, and puts them into the answer.
	 * @throws IllegalArgumentException with a plain sentence, if a file cannot be read as
	 * a table
	 */
	@Transactional
	public void makeFiles(UUID lineId, String by) {
		this.decisions.requireUndecided(lineId);
		List<DataSet> sets = of(lineId).stream().filter(DataSet::portable).toList();
		if (sets.isEmpty()) {
			throw new IllegalArgumentException("No data set meets the conditions, so there is nothing to make.");
		}
		this.files.make(lineId, sets, by);
		log(lineId, by, "PORTABLE_FILES_MADE", String.valueOf(sets.size()));
	}

	/** What was made for the person; empty while nothing was, and after a change. */
	public List<StoredDocument> files(UUID lineId) {
		return this.table.files(lineId).stream().flatMap((id) -> this.documents.find(id).stream()).toList();
	}

	/** The files from which a data set can be made. */
	public List<StoredDocument> sources(UUID lineId) {
		return this.files.sources(lineId);
	}

	private void log(UUID lineId, String by, String what, String detail) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, detail);
	}

}
