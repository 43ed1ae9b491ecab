package org.rightsdesk.bad.helper;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks every rule of the architecture, so that each is seen to fail. */
public class BadHelper {

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private Clock clock;

	/** What no class of ours may do. */
	public String everythingWrong() {
		System.out.println(new Random().nextInt());
		return this.runtime + " " + this.clock + Instant.now();
	}

}
