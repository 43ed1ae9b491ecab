package org.rightsdesk.breach;

import java.time.Clock;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the process while nobody decides, each once per call. */
@Service
class BreachAlarms {

	private static final String BY = "system";

	private final BreachTable table;

	private final Requests requests;

	private final RequestLog log;

	private final BreachMail mail;

	private final Clock clock;

	BreachAlarms(BreachTable table, Requests requests, RequestLog log, BreachMail mail, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.mail = mail;
		this.clock = clock;
	}

	/** Nothing where the time is over as well, because it was reported late. */
	@Transactional
	void warn(UUID breachId) {
		Breach breach = this.table.find(breachId).orElseThrow();
		if (!this.clock.instant().isBefore(breach.limitAt())) {
			return;
		}
		this.mail.warnManagers(this.requests.get(breach.requestId()), breach);
		this.log.append(breach.requestId(), BY, "BREACH_UNDECIDED", "");
	}

	@Transactional
	void alarm(UUID breachId) {
		Breach breach = this.table.find(breachId).orElseThrow();
		this.mail.alarmManagers(this.requests.get(breach.requestId()), breach);
		this.log.append(breach.requestId(), BY, "BREACH_TIME_OVER", "");
	}

}
