package org.rightsdesk.web;

import java.util.List;

import org.rightsdesk.engine.CurrentStaff;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the frame of a staff page who reads it: each sees the links they may follow. */
@ControllerAdvice
class StaffFrame {

	private final CurrentStaff currentStaff;

	StaffFrame(CurrentStaff currentStaff) {
		this.currentStaff = currentStaff;
	}

	/** Null on public pages. */
	@ModelAttribute("staffLinks")
	List<StaffLink> staffLinks() {
		return this.currentStaff.find().map(StaffLink::of).orElse(null);
	}

}
