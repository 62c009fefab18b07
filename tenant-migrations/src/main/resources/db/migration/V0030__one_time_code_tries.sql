-- A wrong code counts once for the message that tried it, however often that message's answer is worked out.

ALTER TABLE one_time_code ADD COLUMN wrong_seqs integer[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN one_time_code.wrong_seqs IS 'The places of the messages whose wrong tries were counted; no more than there are tries';
