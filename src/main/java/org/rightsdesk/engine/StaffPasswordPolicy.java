package org.rightsdesk.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;

/**
 * Twelve characters and not one of the usual suspects; no rules about kinds of characters
 * (ASVS 6.2.5), which is what the engine's own policy would ask for.
 */
class StaffPasswordPolicy implements PasswordPolicy {

	static final int LENGTH = 12;

	@Override
	public List<PasswordPolicyRule> getRules() {
		return List.of(new PasswordPolicyLengthRuleImpl(LENGTH), new NotGuessable());
	}

	private static final class NotGuessable implements PasswordPolicyRule {

		private static final List<String> WORDS = List.of("password", "passwort", "rightsdesk", "welcome", "qwerty",
				"letmein", "camunda", "1234567", "abcdefg", "administrator");

		@Override
		public String getPlaceholder() {
			return "PASSWORD_POLICY_NOT_GUESSABLE";
		}

		@Override
		public Map<String, String> getParameters() {
			return Map.of();
		}

		@Override
		public boolean execute(String password) {
			String lower = password.toLowerCase(Locale.ROOT);
			boolean usual = WORDS.stream().anyMatch((word) -> lower.replace(word, "").length() < LENGTH / 2);
			return !usual && lower.chars().distinct().count() > 3;
		}

		@Override
		public boolean execute(String password, User user) {
			boolean named = user != null && user.getId() != null
					&& password.toLowerCase(Locale.ROOT).contains(user.getId().toLowerCase(Locale.ROOT));
			return !named && execute(password);
		}

	}

}
