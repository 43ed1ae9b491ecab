package org.rightsdesk.portability;

import java.util.List;

/**
 * One data set as rows of text.
 *
 * @param rows each with a value per column, "" where there is none
 */
record DataTable(List<String> columns, List<List<String>> rows) {

	DataTable {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
	}

}
