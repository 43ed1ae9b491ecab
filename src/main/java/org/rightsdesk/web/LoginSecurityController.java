package org.rightsdesk.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, and where somebody goes from there. */
@Controller
class LoginSecurityController {

	private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/";

	private static final String COCKPIT = "redirect:/camunda/app/cockpit/default/";

	private final CurrentStaff currentStaff;

	LoginSecurityController(CurrentStaff currentStaff) {
		this.currentStaff = currentStaff;
	}

	@GetMapping("/staff/login")
	String login(HttpServletRequest request, Model model) {
		Map<String, String[]> parameters = request.getParameterMap();
		model.addAttribute("wrong", parameters.containsKey("wrong"));
		model.addAttribute("wait", parameters.containsKey("wait"));
		model.addAttribute("signedOut", parameters.containsKey("signed-out"));
		return "web/login";
	}

	/** Whoever works on tasks starts there, whoever watches starts in Cockpit. */
	@GetMapping("/staff")
	String home() {
		StaffMember staff = this.currentStaff.require();
		boolean tasks = staff.groups()
			.stream()
			.anyMatch((group) -> group.equals("case-handler") || group.equals("officer") || group.contains(":system:"));
		if (tasks) {
			return TASKLIST;
		}
		return (staff.is("manager") || staff.is("admin")) ? COCKPIT : "web/no-role";
	}

}
