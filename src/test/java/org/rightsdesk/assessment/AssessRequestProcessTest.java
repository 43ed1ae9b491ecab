package org.rightsdesk.assessment;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@RightsdeskTest
@WalksEveryPath(AssessRequestProcess.ID)
class AssessRequestProcessTest {

	@Autowired
	private ApplicationContext context;

	@Test
	void nobodyHasATaskWhereNothingIsToBeAssessed() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", Instant.now())).enough();
		assertThat(walk.trace(AssessRequestProcess.ID)).containsExactly("startEvent_assessmentDue",
				"serviceTask_planAssessment", "endEvent_nothingToAssess");
		assertThat(walk.tasks()).containsOnly("userTask_searchSystem");
	}

}
