package org.rightsdesk.insight;

import java.time.YearMonth;

/**
 * What came and went in a month.
 *
 * @param answered lines that got an answer in it, whenever they came
 * @param late those of them that got it after their due date
 */
public record MonthFigures(YearMonth month, int received, int answered, int late) {

}
