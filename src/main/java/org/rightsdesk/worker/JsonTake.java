package org.rightsdesk.worker;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How much work a program takes.
 *
 * @param most at most so many steps; null for one
 */
record JsonTake(@Schema(description = "At most so many steps.") Integer most) {
}
